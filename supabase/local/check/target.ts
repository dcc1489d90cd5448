import type { Target } from "./advice.ts";

/** Host, port, user and database of a Postgres URL; undefined when it is none. */
export function parseTarget(url: string): Target | undefined {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, port, username, pathname } = new URL(url);
  if (!hostname) return undefined;
  const user = decodeURIComponent(username);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port || 5432),
    user,
    database: decodeURIComponent(pathname.slice(1)) || user || "postgres",
  };
}
