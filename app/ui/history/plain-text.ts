/** Any stored value as a person reads it: lists joined, objects a line a part, nothing as a dash. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.map(plainText).join(", ") || "–";
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${plainText(part)}`)
      .join("\n");
  return String(value);
}

/** Columns that the console has another word for. */
const WORDS: Record<string, string> = {
  is_active: "Published",
  archived_at: "Archived",
  order_index: "Place",
};

/** A column's heading where nobody gave it one: `prompt_text` is "Prompt text". */
export function columnWords(column: string): string {
  const known = WORDS[column];
  if (known) return known;
  const words = column.replace(/_id$/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
