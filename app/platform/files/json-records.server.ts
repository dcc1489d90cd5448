import { JSONParser } from "@streamparser/json";
import { z } from "zod";
import { FileProblem } from "./file-problem";
import type { SourceRecord } from "./source-record";

/** Characters of one record. */
const LONGEST_RECORD = 2 * 1024 * 1024;
const DEEPEST = 50;
const object = z.record(z.string(), z.unknown());

const isTooDeep = (value: unknown, left = DEEPEST): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1)));

function asRecord(value: unknown, row: number, place: string): SourceRecord {
  const { data } = object.safeParse(value);
  if (!data || Array.isArray(value))
    throw new FileProblem(
      `${place} ${row} is no object in braces. Mend it and choose the file again.`,
    );
  if (isTooDeep(data))
    throw new FileProblem(`${place} ${row} is nested more than ${DEEPEST} levels deep.`);
  return { row, values: data };
}

const tooLong = (place: string, row: number) =>
  new FileProblem(
    `${place} ${row} is longer than 2 million characters, or the file is cut off. Records must be shorter.`,
  );

/** An object a line. */
export async function* ndjsonRecords(text: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let rest = "";
  let row = 0;
  const read = (line: string): SourceRecord | null => {
    row += 1;
    if (line.trim() === "") return null;
    try {
      return asRecord(JSON.parse(line), row, "Line");
    } catch (error) {
      if (error instanceof FileProblem) throw error;
      throw new FileProblem(`Line ${row} is no valid JSON. Mend it and choose the file again.`);
    }
  };
  for await (const part of text) {
    const lines = (rest + part).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const record = read(line);
      if (record) yield record;
    }
    if (rest.length > LONGEST_RECORD) throw tooLong("Line", row + 1);
  }
  const last = read(rest);
  if (last) yield last;
}

/** Where the records of a document stand: in the list it is, or in the list it has for them. */
const pathsIn = (text: string) => (/^\s*\[/.test(text) ? ["$.*"] : ["$.items.*", "$.data.*"]);

/** A parser that only collects: what it found already is kept nowhere else. */
function recordParser(start: string) {
  const parser = new JSONParser({ paths: pathsIn(start), keepStack: false });
  const found: unknown[] = [];
  parser.onValue = ({ value, parent }) => {
    if (Array.isArray(parent)) found.push(value);
  };
  return { parser, found };
}

/** Of a document without a record: that its list is empty, rather than missing. */
function isEmptyList(text: string): boolean {
  const document: unknown = JSON.parse(text);
  const { items, data } = object.safeParse(document).data ?? {};
  return [document, items, data].some(Array.isArray);
}

/**
 * The records of one JSON document: a list, or an object with a list named `items` or `data`.
 * @throws FileProblem
 */
export async function* jsonRecords(text: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let reading: ReturnType<typeof recordParser> | null = null;
  let row = 0;
  let open = 0;
  let start = "";
  for await (const part of text) {
    reading ??= recordParser(part);
    const { parser, found } = reading;
    try {
      parser.write(part);
    } catch {
      throw new FileProblem(
        `The file is no valid JSON after record ${row + found.length}. Mend it and choose the file again.`,
      );
    }
    open = found.length > 0 ? 0 : open + part.length;
    if (open > LONGEST_RECORD) throw tooLong("Record", row + 1);
    if (row === 0) start += part;
    for (const value of found.splice(0)) {
      row += 1;
      yield asRecord(value, row, "Record");
    }
  }
  if (!reading?.parser.isEnded)
    throw new FileProblem(`The file ends in the middle, after record ${row}. Choose a whole one.`);
  if (row === 0 && !isEmptyList(start))
    throw new FileProblem(
      "The file has no list of records: it is none itself, and has none in “items” or “data”.",
    );
}
