/**
 * Connection strings of the embedded server. `sslmode=disable` keeps the Supabase CLI from trying TLS
 * first, which costs time and puts a notice into its standard output.
 */
function url(role: string, port: number, database: string): string {
  return `postgres://${role}:postgres@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** As `postgres`: owner of the migrations, not a superuser, like on the hosted platform. */
export function databaseUrl(port: number, database = "postgres"): string {
  return url("postgres", port, database);
}

/** As `supabase_admin`: superuser, owner of the schemas auth, storage and extensions. */
export function adminUrl(port: number, database = "postgres"): string {
  return url("supabase_admin", port, database);
}

/** As `authenticator`: may do nothing but become the role that a request's token names. */
export function authenticatorUrl(port: number, database = "postgres"): string {
  return url("authenticator", port, database);
}
