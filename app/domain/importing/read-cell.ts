import { z } from "zod";
import type { CellKind } from "./importable";

/** A cell as its column's kind of value, or a sentence about why it is none. */
export type ReadCell = { value: unknown } | { problem: string };

const YES = new Set(["true", "yes", "1"]);
const NO = new Set(["false", "no", "0"]);
const texts = z.array(z.string());

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isEmpty = (raw: unknown) => raw === null || raw === undefined || raw === "";

function readList(raw: unknown): ReadCell {
  if (isEmpty(raw)) return { value: [] };
  const given = typeof raw === "string" && raw.startsWith("[") ? parsedJson(raw) : raw;
  const list = texts.safeParse(given);
  if (list.success) return { value: list.data };
  if (typeof given !== "string") return { problem: "A list of texts is needed here." };
  const parts = given.split(/[,;]/).map((part) => part.trim());
  return { value: parts.filter(Boolean) };
}

function readNumber(raw: unknown): ReadCell {
  if (isEmpty(raw)) return { value: null };
  const text = String(raw).trim();
  return /^[+-]?\d+(\.\d+)?$/.test(text)
    ? { value: Number(text) }
    : { problem: `“${text}” is no number.` };
}

function readBoolean(raw: unknown): ReadCell {
  if (typeof raw === "boolean") return { value: raw };
  const text = String(raw ?? "")
    .trim()
    .toLowerCase();
  if (YES.has(text)) return { value: true };
  return NO.has(text) ? { value: false } : { problem: "Yes or no is needed here." };
}

function readJson(raw: unknown): ReadCell {
  if (isEmpty(raw)) return { value: null };
  if (typeof raw !== "string") return { value: raw };
  const value = parsedJson(raw);
  return value === undefined
    ? { problem: "The JSON of this cell is broken. Export the row again to see its form." }
    : { value };
}

/** @param raw  as a reader of files gives it: always a text from CSV, typed from the others */
export function readCell(kind: CellKind, raw: unknown): ReadCell {
  switch (kind) {
    case "text":
      if (isEmpty(raw)) return { value: null };
      return typeof raw === "object"
        ? { problem: "A text is needed here." }
        : { value: String(raw).replace(/\r\n?/g, "\n") };
    case "list":
      return readList(raw);
    case "number":
      return readNumber(raw);
    case "boolean":
      return readBoolean(raw);
    case "json":
      return readJson(raw);
  }
}
