const same = (left: unknown, right: unknown) =>
  left === right || JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/** The top-level values that differ from those the form began with; `version` is not one that people type. */
export function changedValues(
  values: Record<string, unknown>,
  read: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => name !== "version" && !same(value, read[name]),
    ),
  );
}
