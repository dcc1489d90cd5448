import type pg from "pg";
import { z } from "zod";
import { mediaKind } from "../../../app/domain/media-file.ts";

const AT_ONCE = 50;

const wantedFile = z.object({ url: z.string(), kind: mediaKind });
/** An address that rows of the library name, and whose file is not here. */
export type WantedFile = z.output<typeof wantedFile>;

/** How many there are. */
export async function countFiles(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from private.legacy_files_wanted(null, null)",
  );
  return rows[0]?.n ?? 0;
}

/** All of them in the order of their addresses, a page at a time. */
export async function* wantedFiles(client: pg.ClientBase): AsyncGenerator<WantedFile[]> {
  let after: string | null = null;
  for (;;) {
    const { rows } = await client.query("select * from private.legacy_files_wanted($1, $2)", [
      after,
      AT_ONCE,
    ]);
    const page = z.array(wantedFile).parse(rows);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.url;
  }
}
