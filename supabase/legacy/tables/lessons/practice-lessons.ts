import slugify from "@sindresorhus/slugify";
import { type LegacyRow, SetAside } from "../../legacy-row.ts";
import { moduleNamed, questionTypeNamed } from "../../question-types.ts";
import type { LegacyTable } from "../../table.ts";
import { difficultyOf } from "../difficulty.ts";
import { linkReader } from "../links.ts";
import { tagReader } from "../tags.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Unique in the legacy, where it is there and well formed; else made of the title and the id. */
function slugOf(row: LegacyRow, title: string): string {
  const own = row.text("slug");
  if (own !== null && SLUG.test(own)) return own;
  const made = `${slugify(title, { decamelize: false }) || "lesson"}-${row.key.slice(0, 8)}`;
  row.note(
    "changed",
    "slug",
    `It was missing or not in use as an address; "${made}" stands there.`,
  );
  return made;
}

/** Lessons had no questions there, and a published lesson has some here. */
function statusOf(row: LegacyRow): string {
  const status = row.raw("status");
  if (status !== "published") return String(status);
  row.note("review", "status", "It has no questions yet: add some and publish it again.");
  return "draft";
}

function tierOf(row: LegacyRow): { is_free: boolean; required_tier: string } {
  const is_free = row.flag("is_free", false);
  const tier = row.text("required_tier") ?? "pro";
  if (is_free && tier !== "free_trial")
    row.note("changed", "required_tier", "The lesson is free, so it asks for no tier.");
  return { is_free, required_tier: is_free ? "free_trial" : tier };
}

export const practiceLessons: LegacyTable = {
  name: "practice_lessons",
  target: "public.practice_lessons",
  also: ["public.media", "public.tags"],
  mapper: async ({ rows, target }) => {
    const tagsOf = await tagReader(target, rows);
    const link = await linkReader(target, rows, ["thumbnail_url"]);
    return (row) => {
      const module = moduleNamed(row.raw("module"));
      const type = module && questionTypeNamed(module, row.raw("question_type"));
      if (!type) throw new SetAside("There is no question type of this name in this module.");
      const title = row.filled("title", "Without a title");
      const tags = tagsOf(row);
      const picture = link(row, "thumbnail_url", "image");
      if (Number(row.raw("question_count") ?? 0) !== 0)
        row.note("changed", "question_count", "It is counted here, and no question was linked.");
      return [
        {
          into: "public.practice_lessons",
          values: {
            id: row.key,
            title,
            description: row.text("description"),
            lesson_number: row.count("lesson_number", 1, { min: 1 }),
            module,
            question_type: type,
            ...tierOf(row),
            difficulty: difficultyOf(row),
            estimated_minutes: row.count("estimated_minutes", 15, { min: 1, max: 600 }),
            status: statusOf(row),
            order_index: row.count("order_index", 0, {}),
            slug: slugOf(row, title),
            thumbnail_media_id: picture?.kind === "image" ? picture.id : null,
            tags: tags.names,
            ...row.times(),
          },
        },
        ...tags.inserts,
        ...(picture?.inserts ?? []),
      ];
    };
  },
};
