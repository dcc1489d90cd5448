import { type CheckAnswer, checkAnswer, reasonsOf } from "~/domain/question-check";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ApiError } from "~/platform/supabase/errors";
import type { bankOf } from "../banks";
import { fieldLabel, sentence } from "../problem-text";

type Bank = ReturnType<typeof bankOf>;
type Row = Record<string, unknown>;

/** The check found something that keeps the question from being published; nothing was written. */
export class CheckRefusedError extends ApiError {
  constructor(readonly answer: CheckAnswer) {
    const sentences = reasonsOf(answer).map(
      ({ path, message }) => `${fieldLabel(path)}: ${sentence(message)}`,
    );
    super(`The question cannot be published yet. ${sentences.join(" ")}`, 422, "check_refused");
    this.name = "CheckRefusedError";
  }
}

const CONTENT = ["type", "prompt_text", "transcript", "options", "media_id"] as const;

/**
 * Asks the server to check what a write would leave published, because the database refuses content
 * that it has not seen pass. Does nothing for a write that publishes nothing and leaves published
 * content as it is.
 * @returns takes the columns that are written and, for an update, the row before
 * @throws CheckRefusedError when the question cannot be published
 */
export function publishGate(provider: Pick<ConsoleDataProvider, "post">) {
  return async ({ module, keyColumn }: Bank, written: Row, before: Row = {}): Promise<void> => {
    const after = { ...before, ...written };
    if (after.is_active !== true) return;
    const changes = [...CONTENT, keyColumn].some(
      (column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]),
    );
    if (before.is_active === true && !changes) return;
    const content = Object.fromEntries(CONTENT.map((column) => [column, after[column] ?? null]));
    const answer = checkAnswer.parse(
      await provider.post("/api/question-checks", {
        module,
        content: { ...content, key: after[keyColumn] ?? null },
      }),
    );
    if (!answer.passed) throw new CheckRefusedError(answer);
  };
}
