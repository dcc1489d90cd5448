import { FileProblem } from "./file-problem";

const notText = () =>
  new FileProblem("This is no text file. Choose a CSV, JSON, NDJSON, XLSX, GIFT or QTI file.");

/** More than one byte in three is 0, all at even or all at odd places: text of 16-bit characters. */
function utf16Of(head: Buffer): string | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, place) => {
    if (byte !== 0) return;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > head.length / 3 && even === 0) return "utf-16le";
  return even > head.length / 3 && odd === 0 ? "utf-16be" : null;
}

/** How many bytes at the end belong to a UTF-8 character that has not arrived in full. */
function openBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? back : 0;
  }
  return 0;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding that bytes show: by a byte order mark, by the zeros of 16-bit characters, by whether
 * they are valid UTF-8. Bytes of an open character at the end are left out of account.
 * @returns a label of the Encoding Standard; null for ASCII alone, which leaves it open
 * @throws FileProblem  for binary content
 */
function encodingOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const utf16 = utf16Of(bytes);
  if (utf16) return utf16;
  if (bytes.includes(0)) throw notText();
  const whole = bytes.subarray(0, bytes.length - openBytes(bytes));
  if (whole.every((byte) => byte < 0x80)) return null;
  return isUtf8(whole) ? "utf-8" : "windows-1252";
}

function decodedBy(decoder: TextDecoder, bytes?: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new FileProblem(
      "The text mixes encodings: it begins in one and goes on in another. Save the file as UTF-8 and choose it again.",
    );
  }
}

/**
 * A file's bytes as text, without a byte order mark: UTF-8, UTF-16 in either byte order, or
 * Windows-1252 for what is not valid UTF-8. The first bytes beyond ASCII decide, however late they
 * come.
 * @throws FileProblem  for binary files and for files that change their encoding half-way
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let open = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes: Buffer = open.length > 0 ? Buffer.concat([open, chunk]) : chunk;
    const encoding: string | null = decoder ? null : encodingOf(bytes);
    if (encoding) decoder = new TextDecoder(encoding, { fatal: true });
    const ready = decoder ? bytes.length : bytes.length - openBytes(bytes);
    open = Buffer.from(bytes.subarray(ready));
    const now = bytes.subarray(0, ready);
    const text = decoder ? decodedBy(decoder, now) : now.toString("latin1");
    if (text.includes("\0")) throw notText();
    if (text) yield text;
  }
  if (!decoder) yield new TextDecoder("windows-1252").decode(open);
  else yield decodedBy(decoder);
}
