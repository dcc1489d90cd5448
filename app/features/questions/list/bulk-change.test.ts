import { testDataProvider } from "react-admin";
import { describe, expect, test, vi } from "vitest";
import { bankOf } from "../banks";
import { fromRow } from "../question";
import { readingRow } from "../question-rows.test-data";
import { changedValues, changeQuestions } from "./bulk-change";
import { timeAgo } from "./RelativeTime";

const bank = bankOf("reading_questions");
const other = { ...readingRow, id: "22222222-2222-4222-8222-222222222222", title: "Unfinished" };

describe("changing many questions", () => {
  test("goes row by row, names what stayed as it was, and shares a batch id", async () => {
    const update = vi.fn(async (_resource: string, { id }: { id: unknown }) => {
      if (id === other.id)
        throw new Error(
          "This question cannot be published yet. prompt_text: the item needs a text.",
        );
      return { data: readingRow };
    });
    const provider = testDataProvider({
      getMany: vi
        .fn()
        .mockResolvedValue({ data: [fromRow(bank, readingRow), fromRow(bank, other)] }),
      update: update as never,
    });
    const outcome = await changeQuestions(
      provider,
      "reading_questions",
      [readingRow.id, other.id],
      "publish",
      "Ready",
    );
    expect(outcome.changed).toBe(1);
    expect(outcome.failures).toMatchObject([
      {
        question: { title: "Unfinished" },
        reason: expect.stringContaining("Text: The item needs a text."),
      },
    ]);
    const metas = update.mock.calls.map(([, params]) => (params as { meta?: unknown }).meta);
    expect(metas[0]).toEqual(metas[1]);
    expect(metas[0]).toMatchObject({
      auditReason: "Ready",
      headers: { "x-batch-id": expect.any(String) },
    });
  });

  test("archiving also unpublishes", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    expect(changedValues("archive", now)).toEqual({
      is_active: false,
      archived_at: "2026-11-23T12:00:00.000Z",
    });
    expect(changedValues("restore", now)).toEqual({ archived_at: null });
  });
});

test.each([
  [10, "just now"],
  [-5, "just now"],
  [120, "2 minutes ago"],
  [86_400, "yesterday"],
  [86_400 * 40, "last month"],
])("%i seconds before now reads %s", (seconds, words) => {
  const now = new Date("2026-11-23T12:00:00Z");
  expect(timeAgo(new Date(now.getTime() - seconds * 1000), now)).toBe(words);
});
