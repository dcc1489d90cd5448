import { FileProblem } from "./file-problem";

export type FileFormat = "csv" | "ndjson" | "json" | "gift" | "xml" | "zip";

/** Beginnings of files that people choose by mistake, and what to do instead. */
const REFUSED: readonly (readonly [signature: string, sentence: string])[] = [
  [
    "d0cf11e0",
    "This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password.",
  ],
  ["1f8b", "The file is compressed with gzip. Unpack it and choose what is in it."],
  ["25504446", "This is a PDF. Choose a CSV, JSON, NDJSON, XLSX, GIFT or QTI file."],
];

const BY_EXTENSION: Record<string, FileFormat> = {
  csv: "csv",
  tsv: "csv",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  gift: "gift",
  xml: "xml",
  xlsx: "zip",
  zip: "zip",
};

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** An object a line, rather than one object over many lines. */
function jsonKind(text: string): "json" | "ndjson" {
  if (text.startsWith("[")) return "json";
  const [first = "", second = ""] = text.split("\n", 2);
  return second.trim().startsWith("{") && isWhole(first) ? "ndjson" : "json";
}

function textFormat(text: string): FileFormat {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return jsonKind(start);
  if (start.startsWith("<")) return "xml";
  return /^(\/\/|::|\$CATEGORY:)/.test(start) || /[^"{]\{[=~#TF}]/.test(start) ? "gift" : "csv";
}

/** Formats of which either may stand in a file named for the other. */
const ALIKE: readonly (readonly FileFormat[])[] = [["json", "ndjson"]];

/**
 * What a file is: its content decides, its name settles what the content leaves open.
 * @param text  the beginning as text, asked for unless the bytes are a packed file's
 * @throws FileProblem  for a known format that cannot be read, and where name and content disagree
 */
export async function fileFormat(
  name: string,
  head: Buffer,
  text: () => Promise<string>,
): Promise<FileFormat> {
  const named = BY_EXTENSION[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ""];
  const hex = head.subarray(0, 4).toString("hex");
  const refused = REFUSED.find(([signature]) => hex.startsWith(signature));
  if (refused) throw new FileProblem(refused[1]);

  const found = /^504b(0304|0506)/.test(hex) ? "zip" : textFormat(await text());
  if (!named || named === found) return found;
  if (ALIKE.some((formats) => formats.includes(named) && formats.includes(found))) {
    return named === "ndjson" ? "ndjson" : found;
  }
  const isOpen = (found === "csv" || found === "gift") && (named === "csv" || named === "gift");
  if (isOpen) return named;
  throw new FileProblem(
    `The file is named like ${named === "zip" ? "a packed file" : named.toUpperCase()} but its content looks like ${found === "zip" ? "a packed file" : found.toUpperCase()}. Rename it, or choose another file.`,
  );
}
