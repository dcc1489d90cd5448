import type { FailureKind } from "./failure.ts";

export interface Target {
  host: string;
  port: number;
  user: string;
  database: string;
}

const isSupabaseDirect = (host: string) => /^db\.[a-z0-9]+\.supabase\.co$/.test(host);

/** What is wrong, in a sentence, and what to try, for a person who has the URL in front of them. */
export function adviseOn(
  kind: FailureKind,
  { host, port, user, database }: Target,
): [string, string] {
  const place = `${host}:${port}`;
  switch (kind) {
    case "address":
      return [
        "The address is not a Postgres URL.",
        "It looks like postgres://user:password@host:5432/database; special characters in the password are percent-encoded.",
      ];
    case "dns":
      return [
        `DNS: there is no address for ${host}.`,
        isSupabaseDirect(host)
          ? "Check the project reference in the name. A paused project loses its name: restore it in the dashboard. The name has an IPv6 address only: without IPv6 use the pooler's URL."
          : "Check the spelling of the host and whether this machine has DNS (a VPN may be needed).",
      ];
    case "network":
      return [
        `Network: this machine has no way to ${host}.`,
        isSupabaseDirect(host)
          ? "The direct host has an IPv6 address only. Use the pooler's URL (Connect > Session pooler in the dashboard)."
          : "Check the network connection, VPN and routing.",
      ];
    case "refused":
      return [
        `Refused: ${host} answers, but nothing listens on port ${port}.`,
        "Check the port (5432 direct, 6543 pooler), and that the server runs and listens on this address.",
      ];
    case "timeout":
      return [
        `Time-out: ${place} does not answer at all.`,
        "A firewall or an allow-list of addresses drops the connection, or the host is down. Check the network restrictions of the project.",
      ];
    case "tls":
      return [
        `TLS: ${place} and this machine cannot agree on an encrypted connection.`,
        "For a server without encryption add ?sslmode=disable; to encrypt without checking the certificate, ?sslmode=require&uselibpqcompat=true; to check it, ?sslmode=verify-full&sslrootcert=<file> with the certificate from the dashboard.",
      ];
    case "authentication":
      return [
        `Authentication: the server does not accept ${user || "(no user)"} with this password.`,
        "Reset the password in the dashboard or copy the URL anew. Through the pooler the user is postgres.<project reference>. Percent-encode special characters.",
      ];
    case "missing-database":
      return [
        `Missing database: the server has no database "${database}".`,
        "On Supabase it is called postgres. Check the end of the URL.",
      ];
    case "asleep":
      return [
        `Sleeping host: ${place} takes the connection, but no database answers behind it.`,
        "A paused project has to be restored in the dashboard; one that is just starting needs a minute. Then try again.",
      ];
    case "full":
      return [
        "Full: the server has no connection left.",
        "Close idle clients, or use the pooler's transaction mode (port 6543) for all but migrations and the worker.",
      ];
    case "other":
      return [`The connection to ${place} failed.`, "The message below is all that is known."];
  }
}
