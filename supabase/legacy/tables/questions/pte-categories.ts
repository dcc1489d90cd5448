import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

/** Deeper than any real tree; a parent that is reached after so many steps is its own ancestor. */
const DEEPEST = 10;

function colorOf(row: LegacyRow): string | null {
  const color = row.text("color")?.trim() || null;
  if (color === null || /^#[0-9A-Fa-f]{6}$/.test(color)) return color;
  row.note("changed", "color", "Only a color such as #1a2b3c; it was dropped.");
  return null;
}

function parentOf(row: LegacyRow): number | null {
  if (row.raw("parent") === null) return null;
  const parent = row.extra("parent");
  if (typeof parent === "number" && Number(row.extra("depth")) < DEEPEST) return parent;
  row.note("changed", "parent", "There is no such category, or it lies below this one.");
  return null;
}

function scoringOf(row: LegacyRow): string | null {
  const scoring = row.text("scoring_type")?.trim().toLowerCase() || null;
  if (scoring === null || scoring === "auto" || scoring === "ai") return scoring;
  row.note("review", "scoring_type", "Unknown word; it was dropped.");
  return null;
}

/** Their ids are those of the provider, and stay. Of several with one code the first stays. */
export const pteCategories: LegacyTable = {
  name: "pte_categories",
  target: "public.pte_categories",
  unique: ["code"],
  order: "a.depth, t.id",
  extra: {
    depth: "a.depth",
    // The parent, or the first category with its code.
    parent:
      "(select min(k.id) from public.pte_categories p join public.pte_categories k on k.code = p.code where p.id = t.parent and k.id <> t.id)",
  },
  join: `cross join lateral (
    with recursive above (id, parent, depth) as (
      select t.id, t.parent, 0
      union all
      select p.id, p.parent, a.depth + 1 from above a join public.pte_categories p on p.id = a.parent
      where a.depth < ${DEEPEST}
    ) select max(depth) as depth from above
  ) a`,
  mapper: () => (row) => [
    {
      into: "public.pte_categories",
      values: {
        id: Number(row.key),
        title: row.filled("title", "Without a title"),
        description: row.text("description"),
        icon: row.text("icon"),
        code: row.text("code"),
        scoring_type: scoringOf(row),
        short_name: row.text("short_name"),
        first_question_id: row.integer("first_question_id"),
        color: colorOf(row),
        parent: parentOf(row),
        practice_count: row.count("practice_count", 0),
        question_count: row.count("question_count", 0),
        video_link: row.text("video_link")?.trim() || null,
      },
    },
  ],
};
