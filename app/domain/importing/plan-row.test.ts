import { expect, it } from "vitest";
import type { Importable } from "./importable";
import { planRow } from "./plan-row";

const importable: Importable = {
  table: "reading_questions",
  reads: ["type"],
  columns: [
    { name: "title", label: "Title", kind: "text" },
    { name: "points", label: "Points", kind: "number" },
    { name: "is_free", label: "Free", kind: "boolean" },
    { name: "tags", label: "Tags", kind: "list" },
    { name: "key", column: "answer_key", label: "Key", kind: "json" },
  ],
  problems: ({ title }) => (title ? [] : [{ path: "title", message: "A title is needed." }]),
};
const stored = {
  id: "q1",
  version: 3,
  title: "Tides\nand moon",
  points: 2,
  is_free: false,
  tags: ["sea", "sky"],
  key: { b: 1, a: ["x"] },
};
const plan = (values: Record<string, unknown>) =>
  planRow(importable, { row: 2, values: { id: "q1", version: "3", ...values } }, stored);

it("takes what a CSV export wrote for what is stored", () => {
  const same = {
    title: "Tides\r\nand moon",
    points: "2",
    is_free: "false",
    tags: '["sea","sky"]',
    key: '{"a":["x"],"b":1}',
  };
  expect(plan(same)).toMatchObject({ state: "unchanged", differences: [] });
  expect(plan({}).state).toBe("unchanged");
});

it("says what changes, field by field, and how the table takes it", () => {
  expect(plan({ title: "'=1+1", points: 4, is_free: "Yes", tags: "sea; sand", key: "{}" })).toEqual(
    {
      row: 2,
      id: "q1",
      title: stored.title,
      state: "changed",
      version: 3,
      differences: [
        { column: "title", label: "Title", before: stored.title, after: "=1+1" },
        { column: "points", label: "Points", before: 2, after: 4 },
        { column: "is_free", label: "Free", before: false, after: true },
        { column: "tags", label: "Tags", before: stored.tags, after: ["sea", "sand"] },
        { column: "key", label: "Key", before: stored.key, after: {} },
      ],
      change: { title: "=1+1", points: 4, is_free: true, tags: ["sea", "sand"], answer_key: {} },
      problems: [],
    },
  );
});

it("keeps a row that changed since the export apart, but not one that says the same", () => {
  expect(plan({ version: 2, title: "Older" }).state).toBe("conflict");
  expect(plan({ version: 2, title: stored.title }).state).toBe("unchanged");
  expect(plan({ version: "", title: "No version" }).state).toBe("changed");
});

it.each([
  [{ title: "" }, "Title", /title is needed/],
  [{ points: "many" }, "Points", /no number/],
  [{ is_free: "perhaps" }, "Free", /Yes or no/],
  [{ key: "{a}" }, "Key", /JSON/],
  [{ tags: { a: 1 } }, "Tags", /list of texts/],
])("refuses %j at its field, and offers nothing of the row", (values, label, message) => {
  const planned = plan({ ...values });
  expect(planned).toMatchObject({ state: "refused", change: {}, problems: [{ label }] });
  expect(planned.problems[0]?.message).toMatch(message);
});

it("knows no record, and complains of nothing that was wrong before", () => {
  expect(planRow(importable, { row: 9, values: { id: "x" } }, undefined).state).toBe("unknown");
  const untitled = { ...stored, title: "" };
  const values = { id: "q1", version: 3, points: 5 };
  expect(planRow(importable, { row: 2, values }, untitled).state).toBe("changed");
});
