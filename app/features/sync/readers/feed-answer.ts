import { z } from "zod";
import { SourceProblem } from "./page";

const record = z.record(z.string(), z.unknown());
const LISTS = ["items", "data", "questions", "results", "records", "rows", "list"];
const TOTALS = ["total", "totalCount", "total_count", "count"];

/** One page of a feed, as far as it can be understood. */
export interface FeedAnswer {
  items: Record<string, unknown>[];
  total: number | undefined;
  /** Address of the next page, where the feed names it; null where it says that there is none. */
  next: string | null | undefined;
}

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((part, name) => record.safeParse(part).data?.[name], value);

/** The list of an answer: at the path, or the first list under one of the usual names, two levels deep. */
function listIn(answer: unknown, path: string | null | undefined): unknown[] | undefined {
  if (path) {
    const found = at(answer, path);
    return Array.isArray(found) ? found : undefined;
  }
  if (Array.isArray(answer)) return answer;
  const paths = LISTS.flatMap((name) => [name, `data.${name}`, `result.${name}`]);
  const found = paths.map((name) => at(answer, name)).find(Array.isArray);
  return found;
}

const numberIn = (answer: unknown): number | undefined => {
  const places = ["", "meta.", "pagination.", "data.", "data.meta."];
  const found = places.flatMap((place) => TOTALS.map((name) => at(answer, `${place}${name}`)));
  const counted = found.map(
    (value) =>
      z.coerce
        .number()
        .int()
        .nonnegative()
        .safeParse(value ?? undefined).data,
  );
  return counted.find((value) => value !== undefined);
};

function nextIn(answer: unknown): string | null | undefined {
  for (const path of ["next", "links.next", "meta.next", "pagination.next"]) {
    const value = at(answer, path);
    if (value === null) return null;
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

/**
 * Reads what a feed answered.
 * @throws SourceProblem for an answer that is no JSON list of objects
 */
export function feedAnswer(text: string, itemsPath: string | null | undefined): FeedAnswer {
  const answer: unknown = JSON.parse(text);
  const list = listIn(answer, itemsPath);
  if (!list)
    throw new SourceProblem(
      itemsPath
        ? `The answer of the feed has no list at “${itemsPath}”. Correct the path in the source.`
        : "The answer of the feed has no list of questions. Give the path of the list in the source.",
    );
  const items = z.array(record).safeParse(list);
  if (!items.success)
    throw new SourceProblem("The list of the feed holds something else than objects.");
  return { items: items.data, total: numberIn(answer), next: nextIn(answer) };
}
