export interface LinkTargets {
  /** Address of the console, from which lite builds its links. */
  site: string;
  /** Address of this API, where `/auth/v1/verify` is really served. */
  api: string;
  /** Where to land after verification, when the caller asked for it and may. */
  redirectTo?: string | undefined;
}

/** Corrects every verification link of a mail text: served by the API, leading where the caller asked. */
export function correctLinks(text: string, { site, api, redirectTo }: LinkTargets): string {
  return text.replace(/https?:\/\/[^\s<>"]+\/auth\/v1\/verify\?[^\s<>"]+/g, (found) => {
    if (!found.startsWith(site)) return found;
    const link = new URL(found.slice(site.replace(/\/+$/, "").length), api);
    if (redirectTo) link.searchParams.set("redirect_to", redirectTo);
    return link.href;
  });
}

/** The link that a person follows to prove that they read this mail. */
export function verificationLink(
  { site, api, redirectTo }: LinkTargets,
  token: string,
  type: string,
): string {
  const link = new URL("/auth/v1/verify", api);
  link.searchParams.set("token", token);
  link.searchParams.set("type", type);
  link.searchParams.set("redirect_to", redirectTo ?? site);
  return link.href;
}

function origin(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/** The address asked for when it belongs to the console (by either name of this machine), else undefined. */
export function allowedRedirect(asked: string | null, site: string): string | undefined {
  if (!asked) return undefined;
  const allowed = [
    site,
    site.replace("127.0.0.1", "localhost"),
    site.replace("localhost", "127.0.0.1"),
  ];
  return allowed.map(origin).includes(origin(asked)) ? asked : undefined;
}
