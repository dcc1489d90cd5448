import { SetAside } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { bareWordOf } from "../../values.ts";
import { COPY, isWebAddress, noteAddress } from "../links.ts";

const KINDS = ["audio", "image", "video"];

/** Addresses at the provider; the files were never copied. */
export const pteQuestionMedia: LegacyTable = {
  name: "pte_question_media",
  target: "public.pte_question_media",
  refs: { question_id: "pte_questions" },
  unique: ["question_id", "kind", "url"],
  order: "t.created_at, t.id",
  mapper: () => (row) => {
    const kind = bareWordOf(row.raw("kind"));
    const url = row.text("url")?.trim() ?? "";
    if (!KINDS.includes(kind)) throw new SetAside("Its kind is none of audio, image and video.");
    if (url === "") throw new SetAside("It has no address.");
    if (isWebAddress(url)) noteAddress(row, "url", COPY);
    else row.note("review", "url", "No web address: nobody can fetch the file.");
    if (kind !== row.raw("kind")) row.note("changed", "kind", `It is called "${kind}" here.`);
    return [
      {
        into: "public.pte_question_media",
        values: {
          id: row.key,
          question_id: row.required("question_id"),
          kind,
          url,
          metadata: row.json("metadata"),
          created_at: row.timeOf("created_at"),
        },
      },
    ];
  },
};
