import type { Batch } from "~/ui/batches/batch";

/** "Reading questions, media" for the tables of a batch; @param labelOf  the console's name of a table */
export const tablesInWords = (
  names: readonly string[],
  labelOf: (name: string) => string,
): string => {
  const text = names.map((name) => labelOf(name).toLowerCase()).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What became of the batch. */
export function stateOf({ undone, kind }: Pick<Batch, "undone" | "kind">): string {
  if (!undone) return kind === "undo" ? "An undo, in force" : "In force";
  const partly = undone.skipped > 0 ? "Undone in part" : "Undone";
  return undone.actor_name ? `${partly} by ${undone.actor_name}` : partly;
}
