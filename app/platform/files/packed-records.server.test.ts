// @vitest-environment node
import { zipSync } from "fflate";
import { type CellValue, XlsxStreamWriter } from "hucre/xlsx";
import { expect, it } from "vitest";
import { packed, recordsIn } from "./golden/packed";

async function workbook(
  rows: CellValue[][],
  columns = ["id", "title", "is_active", "points", "at"],
) {
  const writer = new XlsxStreamWriter({
    name: "x",
    columns: columns.map((header) => ({ header })),
  });
  for (const row of rows) writer.addRow(row);
  return writer.finish();
}

const at = new Date("2026-01-02T03:04:05.000Z");

it("reads the first sheet of a workbook: texts, numbers, true and false, times", async () => {
  const bytes = await workbook([
    ["007", "=1+1 is text", true, -3.5, at],
    [null],
    ["é", "", false, 2],
  ]);
  expect(await recordsIn("a.xlsx", bytes)).toEqual([
    {
      row: 2,
      values: {
        id: "007",
        title: "=1+1 is text",
        is_active: true,
        points: -3.5,
        at: at.toISOString(),
      },
    },
    { row: 4, values: { id: "é", title: "", is_active: false, points: 2 } },
  ]);
});

const MANIFEST = (href = "a.xml") =>
  `<manifest><resources><resource type="imsqti_item_xmlv3p0" href="${href}"/></resources></manifest>`;
const BILLION_LAUGHS = `<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const OUTSIDE = `<!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/passwd">]>`;
const item = (start: string, text: string) =>
  `<?xml version="1.0"?>${start}<qti-assessment-item identifier="a"><qti-item-body><p>${text}</p></qti-item-body></qti-assessment-item>`;

/** A packed file whose one entry leads elsewhere. */
const leadingOut = (name: string) => packed({ [name]: "x", "imsmanifest.xml": MANIFEST() });

/** The same bytes with the announced size of every part made small. */
function lying(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (
    let at = copy.indexOf("PK\u0001\u0002");
    at >= 0;
    at = copy.indexOf("PK\u0001\u0002", at + 4)
  )
    copy.writeUInt32LE(1000, at + 24);
  return copy;
}

const bomb = () => Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array(64 * 1024 * 1024) }));

it.each([
  ["a bomb", "a.xlsx", bomb, /unpacks to more than 200 times/],
  ["a bomb that lies about its size", "a.xlsx", () => lying(bomb()), /damaged|password/],
  [
    "entities that multiply",
    "a.zip",
    () => packed({ "imsmanifest.xml": MANIFEST(), "a.xml": item(BILLION_LAUGHS, "&b;") }),
    /DOCTYPE/,
  ],
  ["entities that read files", "a.xml", () => Buffer.from(item(OUTSIDE, "&a;")), /DOCTYPE/],
  [
    "an entity that nobody declared",
    "a.xml",
    () => Buffer.from(item("", "&b;")),
    /no well-formed XML/,
  ],
  [
    "entities in a manifest",
    "a.zip",
    () => packed({ "imsmanifest.xml": BILLION_LAUGHS + MANIFEST() }),
    /DOCTYPE/,
  ],
  [
    "entities in a workbook",
    "a.xlsx",
    () => packed({ "xl/workbook.xml": `${BILLION_LAUGHS}<workbook/>` }),
    /XML entities/,
  ],
  ["paths that lead out", "a.zip", () => leadingOut("../../etc/cron.d/x"), /outside of itself/],
  ["absolute paths", "a.zip", () => leadingOut("/etc/passwd"), /outside of itself/],
  ["Windows paths", "a.zip", () => leadingOut("..\\x"), /outside of itself/],
  [
    "a manifest that leads out",
    "a.zip",
    () => packed({ "imsmanifest.xml": MANIFEST("../../etc/passwd") }),
    /lacks/,
  ],
  [
    "a document that is missing",
    "a.zip",
    () => packed({ "imsmanifest.xml": MANIFEST() }),
    /lacks “a.xml”/,
  ],
  [
    "a package without items",
    "a.zip",
    () => packed({ "imsmanifest.xml": "<manifest/>" }),
    /names no QTI items/,
  ],
  ["any other packed file", "a.zip", () => packed({ "a.txt": "x" }), /neither an Excel workbook/],
  [
    "a packed file that is cut off",
    "a.xlsx",
    () => packed({ "xl/workbook.xml": "x" }).subarray(0, 60),
    /damaged/,
  ],
  [
    "a workbook without a sheet",
    "a.xlsx",
    () => packed({ "xl/workbook.xml": "<workbook/>" }),
    /damaged/,
  ],
  [
    "XML nested without end",
    "a.xml",
    () => Buffer.from(item("", `${"<b>".repeat(999)}${"</b>".repeat(999)}`)),
    /nested/,
  ],
  [
    "XML that is broken",
    "a.xml",
    () => Buffer.from("<qti-assessment-item><p></qti-assessment-item>"),
    /no well-formed/,
  ],
  ["XML that is something else", "a.xml", () => Buffer.from("<rss/>"), /no QTI item but “rss”/],
])("refuses %s with a sentence", async (_what, name, content, sentence) => {
  await expect(recordsIn(name, content())).rejects.toThrow(sentence);
});

it("refuses more parts than any export has", async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 20_001 }, (_, n) => [`f${n}`, new Uint8Array()]),
  );
  await expect(recordsIn("a.zip", zipSync(parts, { level: 0 }))).rejects.toThrow(
    /more than 20,000 files/,
  );
});
