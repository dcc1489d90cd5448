import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import type { bankOf } from "../banks";
import { checkedMany, MOST_CHECKED } from "../checks/checked-many";
import { fieldLabel, sentence } from "../problem-text";
import { type Selection, selectionArgument } from "./bulk-edit";

/** How far the checks before a publication have come. */
export interface CheckProgress {
  done: number;
  of: number;
}

const ids = z.array(z.string());

/**
 * Has the server check every question of the selection that is not published and has not passed its
 * check, a part at a time, because the database publishes nothing unchecked.
 * @param onProgress  before the first part and after each
 * @param signal  aborted between two parts; what was checked stays checked
 * @returns why questions did not pass, as sentences, by question id
 */
export async function checkSelection(
  provider: Pick<ConsoleDataProvider, "post" | "rpc">,
  bank: ReturnType<typeof bankOf>,
  selection: Selection,
  onProgress: (progress: CheckProgress) => void,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const { module } = bank;
  const args = { module, selection: selectionArgument(bank, selection) };
  const waiting = ids.parse(await provider.rpc("unchecked_question_ids", args));
  const reasons = new Map<string, string>();
  for (let done = 0; done < waiting.length; done += MOST_CHECKED) {
    onProgress({ done, of: waiting.length });
    signal.throwIfAborted();
    const part = waiting.slice(done, done + MOST_CHECKED);
    const answer = await provider.post("/api/question-checks/many", { module, ids: part });
    for (const { id, reasons: found } of checkedMany.parse(answer).failures)
      reasons.set(
        id,
        found.map(({ path, message }) => `${fieldLabel(path)}: ${sentence(message)}`).join(" "),
      );
  }
  return reasons;
}
