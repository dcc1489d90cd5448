import type pg from "pg";
import type { LegacyRow } from "../../legacy-row.ts";
import { stableId } from "../../stable-id.ts";
import type { Insert, LegacyTable } from "../../table.ts";

/** The longest name that the list of categories takes. */
const LONGEST = 60;
const LIST = "public.forum_categories";

const categoryIn = (row: LegacyRow): string =>
  [...(row.text("category")?.trim() ?? "")].slice(0, LONGEST).join("").trim();

/** Our list of categories knows one spelling of each: the first that comes decides. */
async function categoryReader(target: pg.ClientBase, rows: readonly LegacyRow[]) {
  const { rows: known } = await target.query<{ name: string }>(
    `select name from ${LIST} where lower(name) = any ($1)`,
    [rows.map((row) => categoryIn(row).toLowerCase())],
  );
  const spellings = new Map(known.map(({ name }) => [name.toLowerCase(), name]));
  return (row: LegacyRow): { category: string | null; inserts: Insert[] } => {
    const given = categoryIn(row);
    if (given === "") return { category: null, inserts: [] };
    const key = given.toLowerCase();
    const category = spellings.get(key) ?? given;
    spellings.set(key, category);
    if (category !== row.raw("category"))
      row.note("changed", "category", `It is called "${category}" in the list of categories.`);
    const values = { id: stableId(`forum_categories/${key}`), name: category };
    return { category, inserts: [{ into: LIST, first: true, values }] };
  };
}

export const forums: LegacyTable = {
  name: "forums",
  target: "public.forums",
  also: [LIST],
  order: "t.order_index, t.created_at, t.id",
  mapper: async ({ rows, target }) => {
    const categoryOf = await categoryReader(target, rows);
    return (row) => {
      const { category, inserts } = categoryOf(row);
      return [
        {
          into: "public.forums",
          values: {
            id: row.key,
            title: row.filled("title", "Forum", 200),
            description: row.text("description"),
            category,
            is_active: row.flag("is_active", true),
            order_index: row.count("order_index", 0, {}),
            ...row.times(),
          },
        },
        ...inserts,
      ];
    };
  },
};
