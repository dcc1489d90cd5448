import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Api, tokenOf } from "./api.ts";
import type { Measurement } from "./report.ts";

const rows = 10_000;

/** Ids of rows whose difficulty will change. */
async function chosenIds(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const sql = "select id from public.reading_questions where difficulty <> 'Hard' limit $1";
  const { rows: found } = await client.query<{ id: string }>(sql, [rows]);
  await client.end();
  return found.map(({ id }) => id);
}

/** Seconds until 10,000 rows are changed as one batch, and until that batch is undone, through the API. */
export async function measureBulkEdit(
  api: Api & { databaseUrl: string },
  report: (measurement: Measurement) => void,
) {
  const token = await tokenOf(api, "editor");
  const call = async (name: string, body: Record<string, unknown>) => {
    const started = performance.now();
    const answer = await fetch(`${api.apiUrl}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: api.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    const { changed } = await answer.json();
    // An undo also takes back what followed from the edit, such as linked questions of mock tests.
    if (!(changed >= rows)) throw new Error(`${name} changed ${changed} rows (${answer.status}).`);
    return (performance.now() - started) / 1000;
  };
  const batch_id = randomUUID();
  const selection = { ids: await chosenIds(api.databaseUrl) };
  const edit = { module: "reading", selection, changes: { difficulty: "Hard" }, batch_id };
  const aim = { atMost: 5 };
  const edited = await call("bulk_edit_questions", edit);
  report({ name: "bulk edit of 10,000 rows", value: edited, unit: "s", aim });
  const undone = await call("undo_batch", { batch_id, undo_id: randomUUID() });
  report({ name: "undo of that batch", value: undone, unit: "s", aim });
}
