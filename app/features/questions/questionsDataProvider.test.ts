import { testDataProvider } from "react-admin";
import { describe, expect, test, vi } from "vitest";
import { listeningRow } from "./question-rows.test-data";
import { withQuestionBanks } from "./questionsDataProvider";

const build = (verbs: Record<string, unknown>) =>
  withQuestionBanks(Object.assign(testDataProvider(), { rpc: vi.fn(), post: vi.fn() }, verbs));

describe("the provider of the question banks", () => {
  test("lists a bank through list_questions and says whether the total is an estimate", async () => {
    const rpc = vi
      .fn()
      .mockResolvedValue({ rows: [listeningRow], total: 12_000, total_is_estimate: true });
    const page = await build({ rpc }).getList("listening_questions", {
      filter: { q: "glacier" },
      sort: { field: "title", order: "ASC" },
      pagination: { page: 2, perPage: 10 },
    });
    expect(rpc).toHaveBeenCalledWith(
      "list_questions",
      expect.objectContaining({ bank: "listening", query: "glacier", sort: "title", page: 2 }),
    );
    expect(page.total).toBe(12_000);
    expect(page.meta).toEqual({ totalIsEstimate: true });
    expect(page.data[0]).toMatchObject({ id: listeningRow.id, key: { accepted: [] } });
  });

  test("leaves other resources alone", async () => {
    const getList = vi.fn().mockResolvedValue({ data: [], total: 0 });
    await build({ getList }).getList("media", { filter: { mood: 1 } });
    expect(getList).toHaveBeenCalledWith("media", { filter: { mood: 1 } });
  });

  test("names the key as each bank does when it writes", async () => {
    const create = vi.fn().mockResolvedValue({ data: listeningRow });
    const provider = build({ create });
    await provider.create("listening_questions", {
      data: { type: "write_from_dictation", title: " x ", key: null },
    });
    await provider.create("reading_questions", {
      data: { title: "x", key: { order: [] }, prompt_text: null },
    });
    expect(create.mock.calls.map(([, params]) => params.data)).toEqual([
      { type: "write_from_dictation", title: "x", correct_answers: {} },
      { title: "x", answer_key: { order: [] }, prompt_text: "" },
    ]);
  });

  test("compares an update with what was read under the same names", async () => {
    const update = vi.fn().mockResolvedValue({ data: listeningRow });
    const previousData = { id: listeningRow.id, key: { accepted: ["a"] }, version: 3 };
    await build({ update }).update("speaking_questions", {
      id: listeningRow.id,
      data: { ...previousData, key: { accepted: ["b"] } },
      previousData,
    });
    expect(update).toHaveBeenCalledWith("speaking_questions", {
      id: listeningRow.id,
      data: { id: listeningRow.id, version: 3, answer_key: { accepted: ["b"] } },
      previousData: { id: listeningRow.id, version: 3, answer_key: { accepted: ["a"] } },
    });
  });
});
