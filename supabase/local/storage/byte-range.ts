export interface ByteRange {
  /** First and last byte, both included. */
  start: number;
  end: number;
}

/**
 * One range of a Range header over a file of `size` bytes. Several ranges, other units and malformed
 * headers are ignored, as RFC 9110 allows: the whole file is the answer.
 * @returns "unsatisfiable" when the range lies behind the end of the file.
 */
export function parseRange(
  header: string | null | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < start) return undefined;
  return start >= size ? "unsatisfiable" : { start, end };
}
