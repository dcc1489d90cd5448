// @vitest-environment node
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeFile, UnusableFileError } from "./probe-file.server";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-probe-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function probe(bytes: Uint8Array, declared: string) {
  const file = join(folder, "file");
  await writeFile(file, bytes);
  return probeFile(file, declared);
}

/** A second of silence: 8-bit mono at 8 kHz. */
function wav(seconds: number): Uint8Array {
  const data = Buffer.alloc(8000 * seconds, 128);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(data.length, 40);
  return new Uint8Array(Buffer.concat([header, data]));
}

const onePixelPng = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==",
    "base64",
  ),
);

describe("probing an upload", () => {
  it("measures a recording", async () => {
    expect(await probe(wav(2), "audio/wav")).toMatchObject({
      kind: "audio",
      mimeType: "audio/wav",
      duration: 2,
      width: null,
    });
  });

  it("takes another name of the same type for the same", async () => {
    expect((await probe(wav(1), "audio/x-wav")).mimeType).toBe("audio/wav");
  });

  it("measures a picture", async () => {
    expect(await probe(onePixelPng, "image/png")).toMatchObject({
      kind: "image",
      width: 1,
      height: 1,
      duration: null,
    });
  });

  it("refuses a picture that calls itself a recording", async () => {
    await expect(probe(onePixelPng, "audio/mpeg")).rejects.toThrow(
      "The file says it is audio/mpeg, but its content is image/png.",
    );
  });

  it.each([
    ["text", new TextEncoder().encode("<script>alert(1)</script>")],
    ["nothing", new Uint8Array()],
    ["a recording without sound", wav(0)],
  ])("refuses %s", async (_what, bytes) => {
    await expect(probe(bytes, "audio/wav")).rejects.toBeInstanceOf(UnusableFileError);
  });
});
