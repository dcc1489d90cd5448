import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { difficultyOf } from "../difficulty.ts";
import { noteAddress } from "../links.ts";
import { tagReader } from "../tags.ts";

/** "70-80" as two numbers; null, for review, for what is no range of scores. */
function rangeOf(row: LegacyRow): { min: number; max: number } | null {
  const [, low, high] =
    /^\s*(\d{1,2})\s*[-–]\s*(\d{1,2})\s*$/.exec(row.text("score_range") ?? "") ?? [];
  const [min, max] = [Number(low), Number(high)];
  if (min >= 10 && max <= 90 && min <= max) return { min, max };
  row.note("review", "score_range", "This is no range of scores from 10 to 90.");
  return null;
}

export const speakingTemplates: LegacyTable = {
  name: "speaking_templates",
  target: "public.speaking_templates",
  also: ["public.tags"],
  mapper: async ({ rows, target }) => {
    const tagsOf = await tagReader(target, rows);
    return (row) => {
      const tags = tagsOf(row);
      const range = rangeOf(row);
      const created = row.timeOf("created_at");
      if (row.text("audio_url"))
        noteAddress(row, "audio_url", "Write another one into the template where it goes away.");
      return [
        {
          into: "public.speaking_templates",
          values: {
            id: row.key,
            type: row.raw("type"),
            title: row.filled("title", "Without a title"),
            template_text: row.text("template_text"),
            audio_url: row.text("audio_url"),
            min_score: range?.min ?? null,
            max_score: range?.max ?? null,
            difficulty: difficultyOf(row),
            is_recommended: row.flag("is_recommended", false),
            tags: tags.names,
            usage_count: row.count("usage_count", 0),
            created_at: created,
            updated_at: created,
          },
        },
        ...tags.inserts,
      ];
    };
  },
};
