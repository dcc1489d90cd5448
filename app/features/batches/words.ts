import type { Batch } from "~/ui/batches/batch";

/** "reading questions, media" for the tables of a batch. */
export const tablesInWords = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll("_", " ")).join(", ");

/** What became of the batch. */
export function stateOf({ undone, kind }: Pick<Batch, "undone" | "kind">): string {
  if (!undone) return kind === "undo" ? "An undo, in force" : "In force";
  const partly = undone.skipped > 0 ? "Undone in part" : "Undone";
  return undone.actor_name ? `${partly} by ${undone.actor_name}` : partly;
}
