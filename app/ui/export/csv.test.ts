import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvOf, csvParts } from "./csv";

it("comes back as it went out: quotes, commas, line breaks, any script, nothing", async () => {
  const records = [
    { id: 1, title: 'Say "hi", twice', text: "one\ntwo" },
    { id: 2, title: "数学", text: null, tags: ["a", "b"] },
  ];
  const csv = await csvOf(records);
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(Papa.parse(csv.slice(1), { header: true }).data).toEqual([
    { id: "1", title: 'Say "hi", twice', text: "one\ntwo", tags: "" },
    { id: "2", title: "数学", text: "", tags: '["a","b"]' },
  ]);
});

it.each(["=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])(
  "is no formula any more: %j",
  async (title) => {
    const csv = await csvOf([{ id: 1, title }]);
    const [row] = Papa.parse<{ title: string }>(csv.slice(1), { header: true }).data;
    expect(row?.title).toBe(`'${title}`);
  },
);

it("leaves negative numbers numbers", async () => {
  expect(await csvOf([{ id: 1, credits: -3 }])).toBe("\ufeffid,credits\r\n1,-3");
});

it("names no formula in the heading either", async () => {
  expect(await csvOf([{ id: 1, "=1": 2 }])).toContain("'=1");
});

it("is made page by page, and a column that comes late stands at the end", async () => {
  const parts = await csvParts([[{ id: 1 }], [], [{ id: 2, late: "x" }]], (text) => text);
  expect(parts).toEqual(["\ufeffid,late", "\r\n1", "\r\n2,x"]);
});
