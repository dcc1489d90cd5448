import { z } from "zod";

const labelled = z.object({ id: z.string(), text: z.string() });
const incorrect = z.object({ shown: z.string(), said: z.string() });

/** The parts of `options` or of a key as lines a person can read and compare. */
export function readableLines(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const plain = value.every((entry) => typeof entry === "string");
    return plain ? [value.join(", ")] : value.flatMap(readableLines);
  }
  if (typeof value !== "object") return [String(value)];
  const choice = labelled.safeParse(value).data;
  if (choice) return [`${choice.id}. ${choice.text}`];
  const word = incorrect.safeParse(value).data;
  if (word) return [`shown “${word.shown}”, said “${word.said}”`];
  return Object.entries(value).flatMap(([name, part]) => {
    const lines = readableLines(part);
    // Only gap numbers add something to their content; the other names repeat the heading.
    return /^\d+$/.test(name) ? lines.map((line) => `${name}: ${line}`) : lines;
  });
}
