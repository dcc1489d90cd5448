import {
  bareWordOf,
  decodeJson,
  instant,
  jsonObject,
  named,
  nearestDay,
  plainNumber,
} from "./values.ts";

export type NoteKind = "changed" | "merged" | "set_aside" | "left_out" | "review";

/** A line of the ledger. */
export interface Note {
  kind: NoteKind;
  field: string | null;
  reason: string;
  old: unknown;
}

/** The row cannot come over; the message says why and goes into the ledger. */
export class SetAside extends Error {}

interface Range {
  min?: number;
  max?: number;
}

const secrets = new Set([
  "access_token",
  "refresh_token",
  "id_token",
  "password",
  "api_key",
  "token",
]);

/**
 * A row of the legacy database while it is being mapped. Each reader gives the value as ours has it, and
 * notes what had to be changed for that.
 */
export class LegacyRow {
  readonly notes: Note[] = [];

  /**
   * @param key the legacy id as text
   * @param values columns as `to_jsonb` gives them
   * @param extra what the table's query computed beside the row
   * @param refs our ids of the rows that the reference columns name; absent when there is none
   */
  constructor(
    readonly key: string,
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly extras: Readonly<Record<string, unknown>>,
    private readonly refs: ReadonlyMap<string, string>,
  ) {}

  raw(field: string): unknown {
    return this.values[field] ?? null;
  }

  extra(name: string): unknown {
    return this.extras[name] ?? null;
  }

  /** The whole row without its secrets, for the ledger. */
  whole(): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.values).map(([name, value]) => [
        name,
        secrets.has(name) && value !== null ? "[left out]" : value,
      ]),
    );
  }

  note(kind: NoteKind, field: string | null, reason: string, old?: unknown): void {
    const value = old === undefined && field ? this.raw(field) : old;
    this.notes.push({ kind, field, reason, old: value ?? null });
  }

  /** The text, null when there is none. Postgres holds no NUL, so every text fits. */
  text(field: string): string | null {
    const value = this.raw(field);
    return typeof value === "string" ? value : null;
  }

  /** A text that ours requires; `fallback` stands in for a blank one. */
  filled(field: string, fallback: string, longest = Number.POSITIVE_INFINITY): string {
    const value = this.text(field) ?? "";
    if (value.trim() === "") {
      this.note("changed", field, `It was empty; "${fallback}" stands there.`);
      return fallback;
    }
    if ([...value].length <= longest) return value;
    this.note("changed", field, `It is longer than ${longest} characters and was cut.`);
    return [...value].slice(0, longest).join("");
  }

  /** The instant in UTC; null, with a note, for infinity and years outside 2000 to 2099. */
  time(field: string): string | null {
    const value = this.raw(field);
    if (value === null) return null;
    const read = instant(value);
    if (!read) this.note("changed", field, "This is no date that can be meant; it was dropped.");
    return read;
  }

  /** The first of these fields that holds a date; for columns that must have one. */
  timeOf(field: string, ...others: string[]): string {
    const read = instant(this.raw(field));
    if (read) return read;
    const other = others.find((name) => instant(this.raw(name)));
    const instead = other ? `that of ${other}` : "that of the import";
    this.note("changed", field, `There is no date that can be meant; ${instead} stands there.`);
    return (other && instant(this.raw(other))) || new Date().toISOString();
  }

  /** When the row was made and last changed; where one of them is missing, the other stands in. */
  times(): { created_at: string; updated_at: string } {
    return {
      created_at: this.timeOf("created_at", "updated_at"),
      updated_at: this.timeOf("updated_at", "created_at"),
    };
  }

  /** The day that a timestamp used as a date means, YYYY-MM-DD. */
  day(field: string): string | null {
    const read = this.time(field);
    if (!read) return null;
    const day = nearestDay(read);
    if (!read.startsWith(day))
      this.note(
        "changed",
        field,
        "It was midnight of another time zone; the day it means stands there.",
      );
    return day;
  }

  /** A number, null when there is none; NaN and what is out of range become null with a note. */
  number(field: string, { min, max }: Range = {}): number | null {
    const value = this.raw(field);
    if (value === null) return null;
    const read = plainNumber(value);
    if (
      read !== null &&
      read >= (min ?? Number.NEGATIVE_INFINITY) &&
      read <= (max ?? Number.POSITIVE_INFINITY)
    )
      return read;
    this.note(
      "changed",
      field,
      read === null ? "This is not a number; it was dropped." : "Out of range; it was dropped.",
    );
    return null;
  }

  /** A whole number; `fallback` stands for NULL silently, for what is out of range with a note. */
  count(field: string, fallback: number, range: Range = { min: 0 }): number {
    return Math.round(this.number(field, range) ?? fallback);
  }

  /** A whole number or null. */
  integer(field: string, range: Range = { min: 0 }): number | null {
    const value = this.number(field, range);
    return value === null ? null : Math.round(value);
  }

  flag(field: string, fallback: boolean): boolean {
    const value = this.raw(field);
    return typeof value === "boolean" ? value : fallback;
  }

  /** JSON, decoded once more where a script had stored a text of JSON. */
  json(field: string): unknown {
    const value = this.raw(field);
    const decoded = decodeJson(value);
    if (decoded !== value) this.note("changed", field, "JSON inside a text was decoded.");
    return decoded;
  }

  /** A JSON object; anything else becomes an empty one. */
  object(field: string): Record<string, unknown> {
    const value = this.json(field);
    if (value === null) return {};
    const read = jsonObject.safeParse(value);
    if (read.success && !Array.isArray(value)) return read.data;
    this.note("changed", field, "This is not a JSON object; it was dropped.");
    return {};
  }

  /** The texts of a JSON list, trimmed, without doubles. */
  list(field: string): string[] {
    const value = this.json(field);
    if (value === null) return [];
    const texts = (Array.isArray(value) ? value : []).flatMap((entry: unknown) =>
      typeof entry === "string" && entry.trim() !== "" ? entry.trim() : [],
    );
    if (!Array.isArray(value) || texts.length !== value.length)
      this.note("changed", field, "What is not a text in this list was dropped.");
    return [...new Set(texts)];
  }

  /** A word of a closed list, in any case; unknown words become `fallback`, for review. */
  word<Word extends string>(
    field: string,
    known: Readonly<Record<string, Word>>,
    fallback: Word,
  ): Word {
    const value = this.raw(field);
    if (value === null) return fallback;
    const found = named(known, bareWordOf(value));
    if (found === undefined) {
      this.note("review", field, `Unknown word; "${fallback}" stands there.`);
      return fallback;
    }
    if (found !== value) this.note("changed", field, `It is called "${found}" here.`);
    return found;
  }

  /** Our id of the row that the column names, if it is there. */
  reference(field: string): string | null {
    return this.refs.get(field) ?? null;
  }

  /** The same, with a note when the column names what is not there. */
  optional(field: string): string | null {
    const found = this.reference(field);
    if (!found && this.raw(field) !== null)
      this.note("changed", field, "What it refers to is not there; the reference was dropped.");
    return found;
  }

  /** Our id of the row that the column names. @throws SetAside */
  required(field: string): string {
    const found = this.reference(field);
    if (found) return found;
    throw new SetAside(`What ${field} refers to is not there or was set aside.`);
  }
}
