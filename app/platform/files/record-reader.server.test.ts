// @vitest-environment node
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { recordsIn } from "./golden/packed";
import { FileProblem, readRecords, type SourceRecord } from "./record-reader.server";

/** The records of a file of these bytes, arriving in chunks of an odd size. */
async function recordsOf(name: string, content: string | Buffer, chunk = 7) {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, n) =>
    bytes.subarray(n * chunk, (n + 1) * chunk),
  );
  const records: SourceRecord[] = [];
  for await (const record of readRecords({ name, stream: Readable.from(chunks) }))
    records.push(record);
  return records;
}

const two = [
  { row: 2, values: { title: "Zürich, “a”", note: "one\ntwo" } },
  { row: 4, values: { title: "=1+1", note: "" } },
];
const CSV = 'title,note\r\n"Zürich, “a”","one\ntwo"\r\n\r\n=1+1,\r\n';
const bom = Buffer.from("\ufeff");
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

it.each([
  ["UTF-8", Buffer.from(CSV)],
  ["UTF-8 with a mark", Buffer.concat([bom, Buffer.from(CSV)])],
  ["UTF-16 LE with a mark", Buffer.from(`\ufeff${CSV}`, "utf16le")],
  ["UTF-16 LE without", Buffer.from(CSV.replace(/[“”]/g, '""'), "utf16le")],
  ["UTF-16 BE with a mark", utf16be(`\ufeff${CSV}`)],
])("reads CSV in %s, formulas as the texts they are", async (name, bytes) => {
  const read = await recordsOf("a.csv", bytes);
  const plain = name.endsWith("without");
  expect(read).toEqual(
    plain ? [{ ...two[0], values: { title: 'Zürich, "a"', note: "one\ntwo" } }, two[1]] : two,
  );
});

it("reads Windows-1252, however late and however cut its first letter beyond ASCII comes", async () => {
  const text = `title\n${"a\n".repeat(2000)}caf\xe9`;
  const read = await recordsOf("a.csv", Buffer.from(text, "latin1"), 1000);
  expect(read.at(-1)?.values).toEqual({ title: "café" });
  const quoted = await recordsOf("a.csv", Buffer.from("title\n\x93x\x94 \x80\n", "latin1"));
  expect(quoted[0]?.values).toEqual({ title: "“x” €" });
});

it.each([["a;b\n1;2\n"], ["a\tb\n1\t2\n"], ["a|b\r1|2\r"]])(
  "knows the separator of %j",
  async (text) => {
    expect(await recordsOf("a.csv", text)).toEqual([{ row: 2, values: { a: "1", b: "2" } }]);
  },
);

it("reads lists, lists in items or data, and objects a line, by content where the name is silent", async () => {
  const values = [{ id: 1, tags: ["a"] }, { id: 2 }];
  const rows = values.map((value, n) => ({ row: n + 1, values: value }));
  const lines = values.map((value) => JSON.stringify(value)).join("\n");
  expect(await recordsOf("a.json", JSON.stringify(values))).toEqual(rows);
  expect(await recordsOf("a", JSON.stringify({ total: 2, items: values }))).toEqual(rows);
  expect(await recordsOf("a.json", JSON.stringify({ data: values, next: null }))).toEqual(rows);
  expect(await recordsOf("a.json", lines)).toEqual(rows);
  expect(await recordsOf("a.ndjson", '{"id":1,"tags":["a"]}\n')).toEqual(rows.slice(0, 1));
  expect(await recordsOf("a.json", "[]")).toEqual([]);
});

it.each([
  ["an empty file", "a.csv", "", /empty/],
  ["an open quote", "a.csv", 'a,b\n1,"2\n3,4\n', /Row 2: a quotation mark/],
  ["a stray quote", "a.csv", 'a,b\n1,"2"x\n', /Row 2: a quotation mark/],
  ["a column named twice", "a.csv", "a,b,a\n1,2,3\n", /“a” twice/],
  [
    "text that turns to another encoding",
    "a.csv",
    Buffer.concat([Buffer.from("a\nZürich\n".repeat(9000)), Buffer.from([0xe9, 10])]),
    /mixes encodings/,
  ],
  ["binary content", "a.csv", Buffer.from([0x61, 0, 1, 2, 3, 0x62, 0, 0]), /no text file/],
  ["a PDF", "a.csv", "%PDF-1.7 x", /PDF/],
  ["an old Excel file", "a.xlsx", Buffer.from("d0cf11e0a1b11ae1", "hex"), /Save it as .xlsx/],
  ["JSON that is cut off", "a.json", '[{"id":1},{"id"', /ends in the middle, after record 1/],
  ["JSON that is none", "a.json", '[{"id":1},{id:2}]', /no valid JSON after record 1/],
  ["JSON without a list", "a.json", '{"id":1}', /no list of records/],
  ["a list of texts", "a.json", '["x"]', /Record 1 is no object/],
  ["a line that is no JSON", "a.ndjson", '{"id":1}\n{"id":}\n', /Line 2 is no valid JSON/],
  ["JSON nested without end", "a.json", `[{"a":${"[".repeat(999)}${"]".repeat(999)}}]`, /nested/],
  ["JSON named CSV", "a.csv", '[{"id":1}]', /named like CSV/],
  ["a web page", "a.csv", "<html>", /looks like XML/],
])("refuses %s with a sentence", async (_what, name, content, sentence) => {
  const reading = recordsOf(name, content, 64 * 1024);
  await expect(reading).rejects.toThrow(FileProblem);
  await expect(reading).rejects.toThrow(sentence);
});

it("does not collect what an open quote or an endless record swallows", async () => {
  async function* endless(start: string, part: string) {
    yield Buffer.from(start);
    for (;;) yield Buffer.from(part.repeat(64 * 1024));
  }
  const read = async (name: string, start: string, part: string) => {
    for await (const record of readRecords({ name, stream: Readable.from(endless(start, part)) }))
      expect(record.row).toBe(2);
  };
  await expect(read("a.csv", 'a,b\n1,2\n3,"', "x")).rejects.toThrow(/opens near row 3/);
  await expect(read("a.json", "[", "[")).rejects.toThrow(/Record 1 is longer/);
  await expect(read("a.ndjson", '{"a":"', "x")).rejects.toThrow(/Line 1 is longer/);
}, 30_000);

it("keeps a row with too many cells apart from the others, and takes one that Excel cut short", async () => {
  const records = await recordsIn("a.csv", "a,b\n1,2\n3,4,5\n6\n7,8,\n");
  expect(records.map(({ row, problem }) => [row, problem !== undefined])).toEqual([
    [2, false],
    [3, true],
    [4, false],
    [5, false],
  ]);
  expect(records[1]?.problem).toMatch(/column 3, which has no name in the heading/);
  expect(records[2]?.values).toEqual({ a: "6" });
});
