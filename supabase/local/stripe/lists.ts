import { invalid } from "./errors.ts";
import { type FormObject, textField } from "./form.ts";

const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 10;

/** A page of a list, newest first: https://docs.stripe.com/api/pagination */
export function listPage<T extends { id: string; created: number }>(
  all: Iterable<T>,
  query: FormObject,
  url: string,
) {
  const sorted = [...all].sort((a, b) => b.created - a.created || (a.id < b.id ? 1 : -1));
  const limit = Number(textField(query, "limit") ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw invalid(`Invalid limit: must be from 1 to ${MAX_LIMIT}`, "limit");
  const after = textField(query, "starting_after");
  const index = after ? sorted.findIndex(({ id }) => id === after) : -1;
  if (after && index < 0)
    throw invalid(`No such object: '${after}'`, "starting_after", "resource_missing");
  const data = sorted.slice(index + 1, index + 1 + limit);
  return { object: "list", url, data, has_more: index + 1 + limit < sorted.length };
}
