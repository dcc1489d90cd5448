import { streamXlsxRows } from "hucre/xlsx";
import { expect, it } from "vitest";
import { xlsxOf } from "./xlsx";

async function* pages(...all: Record<string, unknown>[][]) {
  yield* all;
}

it("keeps numbers, times and yes or no, and formulas as texts", async () => {
  const rows = [
    { id: "a", n: -3.5, ok: true, at: "2026-01-02T03:04:05+00:00", text: "=1+1", tags: ["x"] },
    { id: "007", n: null },
  ];
  const blob = await xlsxOf(pages(rows.slice(0, 1), rows.slice(1)));
  const read: unknown[][] = [];
  for await (const { values } of streamXlsxRows(new Uint8Array(await blob.arrayBuffer())))
    read.push(values);
  expect(read[0]).toEqual(["id", "n", "ok", "at", "text", "tags"]);
  expect(read[1]).toEqual(["a", -3.5, true, new Date("2026-01-02T03:04:05Z"), "=1+1", '["x"]']);
  expect(read[2]?.[0]).toBe("007");
});

it("refuses to have a text cut off", async () => {
  await expect(xlsxOf(pages([{ id: 1, text: "x".repeat(40_000) }]))).rejects.toThrow(/CSV or JSON/);
});
