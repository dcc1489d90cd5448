import type pg from "pg";
import type { LegacyRow } from "../legacy-row.ts";
import { stableId } from "../stable-id.ts";
import type { Insert } from "../table.ts";
import { decodeJson } from "../values.ts";

/** The longest name that the list of tags takes. */
const LONGEST = 60;

/** The tags of a row, as the list of tags spells them, and the lines that the list lacks. */
export interface Tags {
  names: string[];
  inserts: Insert[];
}

const namesIn = (row: LegacyRow): string[] => {
  const value = decodeJson(row.raw("tags"));
  return (Array.isArray(value) ? value : []).flatMap((tag: unknown) =>
    typeof tag === "string" ? tag.trim() : [],
  );
};

/**
 * Our list of tags knows one spelling of each. The first that comes decides; others follow it, with a
 * note.
 */
export async function tagReader(
  target: pg.ClientBase,
  rows: readonly LegacyRow[],
): Promise<(row: LegacyRow) => Tags> {
  const wanted = rows.flatMap(namesIn).map((name) => name.toLowerCase());
  const { rows: known } = await target.query<{ name: string; archived: boolean }>(
    "select name, archived_at is not null as archived from public.tags where lower(name) = any ($1)",
    [wanted],
  );
  const spellings = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  const archived = new Set(known.filter((tag) => tag.archived).map(({ name }) => name));
  const own = new Map<string, Insert>();
  return (row) => {
    const given = row.list("tags");
    const fitting = given.filter((name) => name.length <= LONGEST);
    for (const name of fitting) {
      if (spellings.has(name.toLowerCase())) continue;
      spellings.set(name.toLowerCase(), name);
      const values = { id: stableId(`tags/${name.toLowerCase()}`), name };
      own.set(name, { into: "public.tags", first: true, values });
    }
    const spelled = fitting.flatMap((name) => spellings.get(name.toLowerCase()) ?? []);
    const names = [...new Set(spelled)].filter((name) => !archived.has(name));
    if (names.join() !== given.join()) {
      row.note(
        "changed",
        "tags",
        "They follow the list of tags: one spelling each, in use, short.",
      );
    }
    return { names, inserts: names.flatMap((name) => own.get(name) ?? []) };
  };
}
