import { Readable } from "node:stream";
import { z } from "zod";
import { itemFromQuestion } from "~/domain/exchange/from-question";
import { stateLosses, statementLines } from "~/domain/exchange/loss-statement";
import { EXCHANGE_FORMATS, fitsGift } from "~/domain/exchange/losses";
import { writeCategory, writeGift } from "~/platform/files/gift/write-gift";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { BANKS } from "../banks";
import { type ExportedLesson, exportedLessons } from "./exported-lessons.server";
import { exportedQuestions } from "./exported-questions.server";
import { packageBytes } from "./package-bytes.server";

/** Body of POST /api/question-exports: questions of a bank, or lessons, by their ids. */
export const exportRequest = z.object({
  table: z.enum([...BANKS.map(({ name }) => name), "practice_lessons"]),
  format: z.enum(EXCHANGE_FORMATS),
  ids: z
    .array(z.uuid())
    .min(1)
    .max(
      500,
      "At most 500 are exported for other systems at a time. Narrow the list with filters.",
    ),
  /** What they lose, or the file that says so too. */
  part: z.enum(["statement", "file"]),
});
type ExportRequest = z.infer<typeof exportRequest>;

/** Questions as one lesson without a title, so that both are written in one way. */
async function whatToExport(person: SignedInPerson, request: ExportRequest) {
  const bank = BANKS.find(({ name }) => name === request.table);
  if (!bank) return exportedLessons(person, request.ids);
  const questions = await exportedQuestions(person, bank.module, request.ids);
  return [{ id: "", title: "", questions }];
}

const giftOf = (lessons: readonly ExportedLesson[], statement: readonly string[]) =>
  [
    `${statement.map((line) => `// ${line.replace(/\n/g, " ")}`).join("\n")}\n\n`,
    ...lessons.flatMap(({ title, questions }) => [
      title ? writeCategory(title) : "",
      ...questions.map(({ question }) => writeGift(itemFromQuestion(question), fitsGift(question))),
    ]),
  ].join("");

/** Answers with the statement of losses, or with the file; reads in the person's name only. */
export async function exportQuestions(
  person: SignedInPerson,
  request: ExportRequest,
): Promise<Response> {
  const lessons = await whatToExport(person, request);
  const byId = new Map(
    lessons.flatMap(({ questions }) => questions).map((one) => [one.question.id, one]),
  );
  const exported = [...byId.values()];
  const losses = stateLosses(
    exported.map(({ question }) => question),
    request.format,
  );
  const headers = { "x-request-id": person.requestId };
  if (request.part === "statement") return Response.json(losses, { headers });

  const statement = statementLines(losses);
  if (request.format === "gift")
    return new Response(giftOf(lessons, statement), {
      headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
    });
  const tests = lessons
    .filter(({ id }) => id)
    .map(({ id, title, questions }) => ({
      id,
      title,
      items: questions.map(({ question }) => ({ id: question.id })),
    }));
  const bytes = Readable.from(packageBytes(person, exported, tests, statement));
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: { ...headers, "Content-Type": "application/zip" },
  });
}
