import type { LegacyRow } from "../../legacy-row.ts";
import { questionTable } from "./question-table.ts";

/** An id of a feed names one question; a later one with the same goes without. */
function externalIdOf(row: LegacyRow): string | null {
  const id = row.text("external_id")?.trim() || null;
  if (id === null || row.extra("again") !== true) return id;
  row.note("changed", "external_id", "Another question has it already; it was dropped.");
  return null;
}

export const speakingQuestions = questionTable({
  module: "speaking",
  keyColumn: "answer_key",
  addresses: ["reference_audio_url_us", "reference_audio_url_uk"],
  hasUpdatedAt: true,
  content: "t.prompt_text, t.prompt_media_url",
  extra: {
    again:
      "exists (select from public.speaking_questions x where x.external_id = t.external_id and (x.created_at, x.id) < (t.created_at, t.id))",
  },
  own: (row, fileOf) => ({
    external_id: externalIdOf(row),
    reference_audio_url_us: row.text("reference_audio_url_us"),
    reference_audio_url_uk: row.text("reference_audio_url_uk"),
    reference_audio_us_id: fileOf("reference_audio_url_us")?.id ?? null,
    reference_audio_uk_id: fileOf("reference_audio_url_uk")?.id ?? null,
    appearance_count: row.count("appearance_count", 0),
    metadata: row.raw("metadata") === null ? null : row.object("metadata"),
  }),
});

/** Words whose apostrophe the legacy's form for writing questions took out, with quotes and ampersands. */
const STRIPPED =
  /\b((do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo)nt|youre|theyre|(you|they|we)ve|(that|there|what)s)\b/i;

/** Nobody can tell where they were, so nothing is put back. */
function noteStripped(row: LegacyRow): void {
  const text = row.text("prompt_text") ?? "";
  if (!/["'’&<>]/.test(text) && STRIPPED.test(text))
    row.note("review", "prompt_text", "It seems to have lost its apostrophes and quotes: read it.");
}

export const writingQuestions = questionTable({
  module: "writing",
  keyColumn: "answer_key",
  hasUpdatedAt: false,
  content: "t.prompt_text, t.options, t.answer_key",
  own: (row) => {
    noteStripped(row);
    return {};
  },
});

export const readingQuestions = questionTable({
  module: "reading",
  keyColumn: "answer_key",
  hasUpdatedAt: false,
  content: "t.prompt_text, t.options, t.answer_key",
});

export const listeningQuestions = questionTable({
  module: "listening",
  keyColumn: "correct_answers",
  hasUpdatedAt: true,
  content: "t.prompt_text, t.prompt_media_url, t.transcript, t.options, t.correct_answers",
});
