import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";

/** 200 when this instance reaches its database, 503 otherwise: for load balancers and `npm run dev`. */
export async function loader() {
  try {
    await poolFor(readServerEnv().DATABASE_URL).query("select 1");
    return Response.json({ status: "ok", database: "reachable" });
  } catch (error) {
    log.warn("health check failed", { error: String(error) });
    return Response.json({ status: "failing", database: "unreachable" }, { status: 503 });
  }
}
