/** The list with one entry moved to another place; places outside the list leave it as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return [...list];
  const rest = list.filter((_, position) => position !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}
