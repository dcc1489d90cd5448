/**
 * Keys of the embedded default. Sample values on purpose: the API listens on loopback only, holds
 * sample data only, and a fixed key keeps `.env` files and open browser tabs valid across resets.
 */
export const localKeys = {
  publishable: "sb_publishable_local_pte_console_development",
  secret: "sb_secret_local_pte_console_development",
  /** Signs access tokens (HS256). */
  jwtSecret: "local-development-only-jwt-secret-of-pte-console",
} as const;
