/**
 * The response headers that fence the console in: its own origin and the API's, nothing else.
 * @param nonce   random per response; allows the document's inline scripts and emotion's styles
 * @param apiUrl  origin of Supabase (data, auth, storage, Realtime), the only other host the page talks to
 * @param development  allows Vite's hot reload socket and its un-nonced style elements
 */
export function securityHeaders(nonce: string, apiUrl: string, development: boolean) {
  const api = new URL(apiUrl).origin;
  // Realtime is a socket on the same host; not every browser takes it for part of the origin.
  const realtime = api.replace(/^http/, "ws");
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self' ${api} ${realtime}${development ? " ws:" : ""}`,
    `img-src 'self' data: blob: ${api}`,
    `media-src 'self' blob: ${api}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": directives.join("; "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
  };
}
