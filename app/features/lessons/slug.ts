import slugify from "@sindresorhus/slugify";

const LONGEST = 80;

/** The address part a title gives: small letters, digits, hyphens; empty when the title has none of them. */
export function slugOf(title: string): string {
  const slug = slugify(title, { decamelize: false });
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, LONGEST);
}

/**
 * The slug after the title changed: it follows as long as it still is what the former title gave,
 * and stays put once a person has written their own.
 */
export function followTitle(slug: string, formerTitle: string, title: string): string {
  return slug === "" || slug === slugOf(formerTitle) ? slugOf(title) : slug;
}
