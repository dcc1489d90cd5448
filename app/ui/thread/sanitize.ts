import DOMPurify from "dompurify";

/** What people may use to shape what they write; anything else leaves its text behind. */
export const CONTENT_TAGS = [
  "p",
  "br",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "del",
  "ins",
  "code",
  "pre",
  "blockquote",
  "ul",
  "ol",
  "li",
  "a",
  "img",
] as const;

/** Only addresses of the web lead somewhere: no javascript:, no data:, nothing relative to the console. */
const WEB_ADDRESS = /^https?:\/\//i;

/**
 * What a person wrote, as inert nodes of a document that loads and runs nothing.
 * @param html  text that may hold HTML, from anybody
 */
export function sanitizedContent(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...CONTENT_TAGS],
    ALLOWED_ATTR: ["href", "src", "alt"],
    ALLOWED_URI_REGEXP: WEB_ADDRESS,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}

/** The address of a link, or null where it is not one of the web. */
export function webAddress(href: string | null): URL | null {
  return href !== null && WEB_ADDRESS.test(href) && URL.canParse(href) ? new URL(href) : null;
}

/**
 * Whether a picture lies in our own storage. Compared after parsing, so that neither "@" nor ".." in an
 * address leads elsewhere.
 * @param storage  address of the storage, with a slash at the end
 */
export function isOurPicture(src: string | null, storage: string | null): boolean {
  if (src === null || storage === null) return false;
  return webAddress(src)?.href.startsWith(new URL(storage).href) ?? false;
}
