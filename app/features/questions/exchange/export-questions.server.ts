import { Readable } from "node:stream";
import { z } from "zod";
import { itemFromQuestion } from "~/domain/exchange/from-question";
import { stateLosses, statementLines } from "~/domain/exchange/loss-statement";
import { EXCHANGE_FORMATS, fitsGift, MOST_EXCHANGED } from "~/domain/exchange/losses";
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
      MOST_EXCHANGED,
      `At most ${MOST_EXCHANGED.toLocaleString("en")} are exported for other systems at a time. Narrow the list with filters.`,
    ),
  /** What they lose, or the file that says so too. */
  part: z.enum(["statement", "file"]),
});
type ExportRequest = z.infer<typeof exportRequest>;

/** Records read at a time, so that a whole bank is never in memory. */
const AT_A_TIME = 100;

/** Part by part what is exported; questions as lessons without an id, so that both are written in one way. */
async function* partsOf(
  person: SignedInPerson,
  { table, ids }: ExportRequest,
): AsyncGenerator<ExportedLesson[]> {
  const bank = BANKS.find(({ name }) => name === table);
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    const part = ids.slice(start, start + AT_A_TIME);
    yield bank
      ? [{ id: "", title: "", questions: await exportedQuestions(person, bank.module, part) }]
      : await exportedLessons(person, part);
  }
}

const comments = (lines: readonly string[]) =>
  `${lines.map((line) => `// ${line.replace(/\n/g, " ")}`).join("\n")}\n\n`;

/** A GIFT file, piece by piece; what each question loses stands at its end. */
async function* giftPieces(parts: AsyncIterable<readonly ExportedLesson[]>) {
  const lost = new Set<string>();
  yield comments([
    ...statementLines({ items: [] }),
    "What each question loses beside that stands at the end of this file.",
  ]);
  for await (const part of parts)
    for (const { title, questions } of part) {
      if (title) yield writeCategory(title);
      for (const { question } of questions) {
        yield writeGift(itemFromQuestion(question), fitsGift(question));
        for (const line of statementLines(stateLosses([question], "gift")).slice(1)) lost.add(line);
      }
    }
  if (lost.size > 0) yield comments([...lost]);
}

/** Answers with the statement of losses, or with the file; reads in the person's name only. */
export async function exportQuestions(
  person: SignedInPerson,
  request: ExportRequest,
): Promise<Response> {
  const { format } = request;
  const parts = partsOf(person, request);
  const headers = { "x-request-id": person.requestId };
  if (request.part === "statement") {
    const questions = new Map<string, ExportedLesson["questions"][number]["question"]>();
    for await (const part of parts)
      for (const { question } of part.flatMap((lesson) => lesson.questions))
        questions.set(question.id, question);
    return Response.json(stateLosses([...questions.values()], format), { headers });
  }
  const pieces = format === "qti" ? packageBytes(person, parts) : giftPieces(parts);
  const type = format === "qti" ? "application/zip" : "text/plain; charset=utf-8";
  return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream, {
    headers: { ...headers, "Content-Type": type },
  });
}
