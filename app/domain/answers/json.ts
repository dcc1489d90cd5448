import { z } from "zod";

/** What keeps an item from being active: where it is, and a sentence. The database says the same. */
export interface Problem {
  path: string;
  message: string;
}

const object = z.record(z.string(), z.unknown());

/** A property of a value that may be anything. */
export const property = (value: unknown, name: string): unknown =>
  object.safeParse(value).data?.[name];

/** The entries of an object; of anything else none. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  Object.entries(object.safeParse(value).data ?? {});

/** The items of an array; of anything else none. */
export const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A JSON value as Postgres turns it to text; null for null. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

export const textsOf = (value: unknown): (string | null)[] => itemsOf(value).map(textOf);

/** Cuts spaces, and only spaces, at both ends: what btrim does. */
export const trimSpaces = (text: string): string => text.replace(/^ +| +$/g, "");

/** Nothing but white space, as the database's private.is_blank sees it. */
export const isBlank = (text: string | null | undefined): boolean =>
  !/[^ \t\n\r\f\v]/.test(text ?? "");

/** True when a value stands twice or is missing: a count of distinct values leaves out nulls. */
export const hasDuplicates = (values: readonly unknown[]): boolean =>
  new Set(values.filter((value) => value !== null && value !== undefined)).size < values.length;

/** The problems whose condition holds, in order. */
export const problemsWhere = (
  ...checks: (readonly [holds: boolean, path: string, message: string])[]
): Problem[] => checks.flatMap(([holds, path, message]) => (holds ? [{ path, message }] : []));
