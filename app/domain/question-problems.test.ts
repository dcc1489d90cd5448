import { describe, expect, test } from "vitest";
import { judgedItems } from "../../tests/support/broken-items.ts";
import type { ItemValues } from "../../tests/support/valid-items.ts";
import { MODULES } from "./item-types";
import { questionProblems } from "./question-problems";

describe("question problems", () => {
  test.each(judgedItems)("$label: $problems", ({ module: name, type, item, problems }) => {
    const module = MODULES.find((known) => known === name) ?? "speaking";
    const { media, ...content } = item;
    const found = questionProblems(
      module,
      { type, ...content, archived_at: archivedAt(item) },
      media,
    );
    expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(problems);
  });

  test("a type of another module is no type", () => {
    expect(questionProblems("writing", { type: "read_aloud" }).map(({ path }) => path)).toEqual([
      "type",
    ]);
  });
});

const archivedAt = ({ archived_at }: ItemValues) =>
  typeof archived_at === "string" ? archived_at : null;
