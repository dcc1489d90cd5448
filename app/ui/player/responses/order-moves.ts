import { moved } from "~/domain/order";

/** Where a box may be put: back to the source, or before a place of the target. */
export type Destination = { list: "source" } | { list: "target"; at: number };

/** The target with a box put somewhere; the source is whatever the target does not hold. */
export function putBox(target: readonly string[], id: string, to: Destination): string[] {
  const rest = target.filter((other) => other !== id);
  if (to.list === "source") return rest;
  return [...rest.slice(0, to.at), id, ...rest.slice(to.at)];
}

/** The target with a box one place up (-1) or down (1); at the end of the list it stays. */
export function shiftBox(target: readonly string[], id: string, by: 1 | -1): string[] {
  const from = target.indexOf(id);
  return from < 0 ? [...target] : moved(target, from, from + by);
}
