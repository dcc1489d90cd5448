export interface ComparedField {
  source: string;
  label: string;
  /** A value as a person reads it; by default as text, lists joined. */
  show?: (value: unknown) => string;
}

export interface Difference {
  field: ComparedField;
  mine: string;
  other: string;
}

const asText = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.join(", ") || "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** The fields that read differently on the two sides, in the order given. */
export function differences(
  fields: readonly ComparedField[],
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Difference[] {
  return fields.flatMap((field) => {
    const show = field.show ?? asText;
    const [left, right] = [show(mine[field.source]), show(theirs[field.source])];
    return left === right ? [] : [{ field, mine: left, other: right }];
  });
}
