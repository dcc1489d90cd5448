import type { SortPayload } from "ra-core";
import { quotedValue } from "./conditions";

/** A column that rows are sorted by; nulls are the greatest, as Postgres has them. */
interface OrderColumn {
  name: string;
  descending: boolean;
}

/**
 * The columns that give rows one order, the key's last: rows that are equal by the wanted one keep a
 * place of their own, so that pages never repeat or miss one.
 */
export function orderColumns(
  sort: SortPayload | undefined,
  keys: readonly string[],
): OrderColumn[] | undefined {
  if (!sort) return undefined;
  const descending = sort.order === "DESC";
  if (sort.field === "id") return keys.map((name) => ({ name, descending }));
  const others = keys.filter((name) => name !== sort.field);
  return [{ name: sort.field, descending }, ...others.map((name) => ({ name, descending: false }))];
}

/** The order as ra-data-postgrest takes it: it adds the direction of the last column itself. */
export function sortOf(columns: readonly OrderColumn[]): SortPayload {
  const field = columns
    .map(({ name, descending }, n) =>
      n < columns.length - 1 ? `${name}.${descending ? "desc" : "asc"}` : name,
    )
    .join(",");
  return { field, order: columns.at(-1)?.descending ? "DESC" : "ASC" };
}

/** Conditions of a column against a value: equal to it, behind it in the order, and no sooner than it. */
function against({ name, descending }: OrderColumn, value: unknown, isKey: boolean) {
  const isNull = `${name}.is.null`;
  if (value === null)
    return { equal: isNull, behind: descending ? [`${name}.not.is.null`] : [], from: null };
  const text = typeof value === "string" ? quotedValue(value) : String(value);
  const equal = `${name}.eq.${text}`;
  if (descending) return { equal, behind: [`${name}.lt.${text}`], from: `${name}.lte.${text}` };
  const behind = `${name}.gt.${text}`;
  if (isKey) return { equal, behind: [behind], from: `${name}.gte.${text}` };
  return { equal, behind: [behind, isNull], from: null };
}

/**
 * PostgREST's condition for the rows behind one in an order.
 * @param keys  columns that are never null
 * @returns null where a value of the row cannot be compared: an object, or not among what was read
 */
export function rowsBehind(
  row: Record<string, unknown>,
  [column, ...rest]: readonly OrderColumn[],
  keys: readonly string[],
): string | null {
  const value = column && row[column.name];
  if (!column || value === undefined || (typeof value === "object" && value !== null)) return null;
  const { equal, behind, from } = against(column, value, keys.includes(column.name));
  if (rest.length === 0) return behind.join(",");
  const within = rowsBehind(row, rest, keys);
  if (within === null) return null;
  const either = `or(${[...behind, `and(${equal},${within})`].join(",")})`;
  // An index of the order is entered by a bound, not by alternatives.
  return from ? `and(${from},${either})` : either;
}
