/** Where this browser keeps the session with an API: supabase-js's own name, so that both agree. */
export const sessionKey = (url: string): string =>
  `sb-${new URL(url).hostname.split(".")[0]}-auth-token`;

/** Whether this browser keeps a session, be it fresh or over; asked without loading supabase-js. */
export function keepsSession(url: string): boolean {
  try {
    return window.localStorage.getItem(sessionKey(url)) !== null;
  } catch {
    // Storage is switched off: a session lives no longer than the page.
    return false;
  }
}
