import type { DataProvider } from "react-admin";
import { inPlainWords } from "../problem-text";
import { type QuestionRecord, questionRecord } from "../question";

export type BulkChange = "publish" | "unpublish" | "archive" | "restore";

const IN_FLIGHT = 4;

/** What a change writes; an archived question is never published. */
export function changedValues(change: BulkChange, now: Date) {
  if (change === "archive") return { is_active: false, archived_at: now.toISOString() };
  if (change === "restore") return { archived_at: null };
  return { is_active: change === "publish" };
}

export interface Failure {
  question: Pick<QuestionRecord, "id" | "title">;
  reason: string;
}

interface BulkOutcome {
  changed: number;
  failures: Failure[];
}

/**
 * Changes each question by itself, so that one that cannot be changed does not hold up the others.
 * All changes share a batch id in the audit log.
 */
export async function changeQuestions(
  provider: DataProvider,
  resource: string,
  ids: readonly unknown[],
  change: BulkChange,
  auditReason?: string,
): Promise<BulkOutcome> {
  const { data } = await provider.getMany(resource, { ids: ids.map(String) });
  const waiting = data.map((row) => questionRecord.parse(row));
  const outcome: BulkOutcome = { changed: 0, failures: [] };
  const meta = {
    headers: { "x-batch-id": crypto.randomUUID() },
    ...(auditReason && { auditReason }),
  };
  const worker = async () => {
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      const values = changedValues(change, new Date());
      try {
        await provider.update(resource, {
          id: question.id,
          data: { ...question, ...values },
          previousData: question,
          meta,
        });
        outcome.changed += 1;
      } catch (error) {
        const reason =
          error instanceof Error ? inPlainWords(error.message) : "It could not be changed.";
        outcome.failures.push({ question, reason });
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return outcome;
}
