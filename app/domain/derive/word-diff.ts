/** A stretch of the old words and what stands in its place: `from` up to, not including, `to`. */
export interface Change {
  from: number;
  to: number;
  words: readonly string[];
}

/** Pairs of places where two lists hold the same word, a longest common subsequence. */
export function commonPlaces(
  left: readonly string[],
  right: readonly string[],
): [number, number][] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  const height = left.length - start - end;
  const width = right.length - start - end;
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (row: number, column: number) => lengths[row * (width + 1) + column] ?? 0;
  for (let row = height - 1; row >= 0; row -= 1)
    for (let column = width - 1; column >= 0; column -= 1)
      lengths[row * (width + 1) + column] =
        left[start + row] === right[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let place = 0; place < start; place += 1) pairs.push([place, place]);
  for (let row = 0, column = 0; row < height && column < width; ) {
    if (left[start + row] === right[start + column]) {
      pairs.push([start + row, start + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let place = end; place > 0; place -= 1)
    pairs.push([left.length - place, right.length - place]);
  return pairs;
}

/** What turns the old words into the new ones, in the order of the text. */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let from = 0;
  let read = 0;
  for (const [old, now] of [
    ...commonPlaces(before, after),
    [before.length, after.length] satisfies [number, number],
  ]) {
    if (old > from || now > read) changes.push({ from, to: old, words: after.slice(read, now) });
    from = old + 1;
    read = now + 1;
  }
  return changes;
}
