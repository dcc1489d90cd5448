import { type RaRecord, testDataProvider } from "ra-core";
import { expect, it, vi } from "vitest";
import { chosen, type ShownColumn, shownRows, yesOrNo } from "./shown-columns";

const nameOf = (_resource: string, record: RaRecord) => String(record.name);

const columns: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Kind", value: chosen("kind", [{ id: "a", name: "Kind A" }], "None") },
  { label: "Free", value: yesOrNo("is_free") },
  { label: "Author", value: "author_id", names: "users" },
];

it("writes what the list shows, other records by their names, and what names the row for an import", async () => {
  const getMany = vi.fn(async (_resource: string, { ids }: { ids: unknown[] }) => ({
    data: ids.filter((id) => id !== "hidden").map((id) => ({ id, name: `Name of ${id}` })),
  }));
  const rows = shownRows(columns, {
    provider: testDataProvider({ getMany: getMany as never }),
    nameOf,
  });
  const record = { id: 1, version: 4, title: "T", kind: "a", is_free: true, author_id: "u1" };
  expect(await rows([record, { ...record, id: 2, kind: null, author_id: "hidden" }])).toEqual([
    { Title: "T", Kind: "Kind A", Free: "Yes", Author: "Name of u1", id: 1, version: 4 },
    { Title: "T", Kind: "None", Free: "Yes", Author: "hidden", id: 2, version: 4 },
  ]);
  await rows([record, { ...record, id: 3, author_id: null }]);
  expect(getMany.mock.calls).toEqual([["users", { ids: ["u1", "hidden"] }]]);
});

it.each([
  [403, true],
  [500, false],
])(
  "leaves the id where the person may not look (%i), and fails of anything else",
  async (status, isLeft) => {
    const failure = Object.assign(new Error("No."), { status });
    const provider = testDataProvider({ getMany: () => Promise.reject(failure) });
    const rows = shownRows(columns, { provider, nameOf })([{ id: 1, author_id: "u1" }]);
    if (isLeft) expect((await rows)[0]).toMatchObject({ Author: "u1" });
    else await expect(rows).rejects.toThrow("No.");
  },
);
