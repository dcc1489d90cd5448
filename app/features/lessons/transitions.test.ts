import { describe, expect, it } from "vitest";
import { ACTIONS, blockedBecause } from "./transitions";

const [publish, archiveDraft] = ACTIONS.draft;
const free = { questions: [{ is_active: true }], unsaved: false, mayPublish: true };
if (!publish || !archiveDraft) throw new Error("a draft can be published and archived");

describe("steps of a lesson's status", () => {
  it("goes the ways the database allows, no other", () => {
    const steps = Object.entries(ACTIONS).map(([from, actions]) => [
      from,
      actions.map(({ to }) => to),
    ]);
    expect(Object.fromEntries(steps)).toEqual({
      draft: ["published", "archived"],
      published: ["draft", "archived"],
      archived: ["draft"],
    });
  });

  it.each([
    ["no question", { ...free, questions: [] }, "It needs at least one active question."],
    [
      "inactive questions only",
      { ...free, questions: [{ is_active: false }] },
      "It needs at least one active question.",
    ],
    [
      "one inactive question",
      { ...free, questions: [{ is_active: true }, { is_active: false }] },
      "One of its questions is not active: activate or remove it.",
    ],
    ["unsaved changes", { ...free, unsaved: true }, "Save your changes first."],
    [
      "no permission",
      { ...free, mayPublish: false },
      "Your role may not publish or take back lessons.",
    ],
  ])("says why a lesson with %s cannot be published", (_what, situation, reason) => {
    expect(blockedBecause(publish, situation)).toBe(reason);
  });

  it("lets a draft be archived by whoever may write", () => {
    expect(blockedBecause(archiveDraft, { ...free, questions: [], mayPublish: false })).toBeNull();
    expect(blockedBecause(publish, free)).toBeNull();
  });
});
