import { streamXlsxRows } from "hucre/xlsx";
import { expect, it } from "vitest";
import { xlsxOf } from "./xlsx";

it("keeps numbers, times and yes or no, and formulas as texts", async () => {
  const blob = await xlsxOf([
    { id: "a", n: -3.5, ok: true, at: "2026-01-02T03:04:05+00:00", text: "=1+1", tags: ["x"] },
    { id: "007", n: null },
  ]);
  const rows: unknown[][] = [];
  for await (const { values } of streamXlsxRows(new Uint8Array(await blob.arrayBuffer())))
    rows.push(values);
  expect(rows[0]).toEqual(["id", "n", "ok", "at", "text", "tags"]);
  expect(rows[1]).toEqual(["a", -3.5, true, new Date("2026-01-02T03:04:05Z"), "=1+1", '["x"]']);
  expect(rows[2]?.[0]).toBe("007");
});

it("refuses to have a text cut off", async () => {
  await expect(xlsxOf([{ id: 1, text: "x".repeat(40_000) }])).rejects.toThrow(/CSV or JSON/);
});
