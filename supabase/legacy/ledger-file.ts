import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type pg from "pg";

const PAGE = 1000;

interface Line {
  id: string;
  line: string;
}

/** Writes the ledger as NDJSON, a page at a time; that of a dry run too, as long as it is not ended. */
export async function writeLedgerFile(client: pg.ClientBase, path: string): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  let after = "0";
  for (;;) {
    const { rows } = await client.query<Line>(
      `select id::text, (to_jsonb(l) - 'id' - 'created_at' - 'person_id')::text as line
       from private.legacy_ledger l where id > $1 order by l.id limit ${PAGE}`,
      [after],
    );
    for (const { line } of rows) {
      if (!file.write(`${line}\n`)) await once(file, "drain");
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  file.end();
  await once(file, "finish");
}
