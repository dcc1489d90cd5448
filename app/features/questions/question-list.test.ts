import { describe, expect, test } from "vitest";
import { listArguments } from "./question-list";

describe("arguments of list_questions", () => {
  test("of a bare list: the newest first, nothing filtered", () => {
    expect(listArguments("reading", {})).toEqual({
      bank: "reading",
      query: null,
      types: null,
      difficulties: null,
      tags: null,
      active: null,
      updated_from: null,
      updated_to: null,
      archived: false,
      review_statuses: null,
      assigned_to_me: false,
      sort: "updated_at",
      descending: true,
      page: 1,
      per_page: 25,
    });
  });

  test("carry every filter, single values as lists of one", () => {
    const filter = {
      q: " tide ",
      type: "read_aloud",
      difficulty: ["Easy"],
      tags: [],
      is_active: false,
    };
    const args = listArguments("speaking", {
      filter: { ...filter, archived: true },
      sort: { field: "title", order: "ASC" },
      pagination: { page: 3, perPage: 50 },
    });
    expect(args).toMatchObject({
      query: "tide",
      types: ["read_aloud"],
      difficulties: ["Easy"],
      tags: null,
      active: false,
      archived: true,
      sort: "title",
      descending: false,
      page: 3,
      per_page: 50,
    });
  });

  test("take the last day as a whole", () => {
    const { updated_from, updated_to } = listArguments("reading", {
      filter: { updated_from: "2026-11-01", updated_to: "2026-11-01" },
    });
    const day = Date.parse(updated_to ?? "") - Date.parse(updated_from ?? "");
    expect(day).toBe(24 * 60 * 60 * 1000);
    expect(new Date(updated_from ?? "").getHours()).toBe(0);
  });

  test.each([
    [{ mood: "x" }, "mood"],
    [{ difficulty: ["Odd"] }, "difficulty"],
    [{ updated_to: "soon" }, "updated_to"],
  ])("refuse the filter %j by name", (filter, name) => {
    expect(() => listArguments("reading", { filter })).toThrow(name);
  });
});
