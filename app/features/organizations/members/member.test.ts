import { describe, expect, test } from "vitest";
import { changeInWords } from "./member";

const batch_id = "5eed0000-0000-4000-8000-000000000001";

describe("a change of members is told", () => {
  test("with what it brought about beside", () => {
    expect(changeInWords("added", { batch_id, changed: 2, left_teams: 1 })).toBe(
      "2 people added. 1 membership in teams ended.",
    );
    expect(changeInWords("removed", { batch_id, changed: 1, left_teams: 0 })).toBe(
      "1 person removed.",
    );
    expect(changeInWords("added", { batch_id, changed: 0 })).toBe("Nothing had to be changed.");
  });

  test("with what an undo could not take back", () => {
    expect(changeInWords("undone", { batch_id, changed: 3, skipped: 1 })).toBe(
      "The change is undone for 3 of 4 entries.",
    );
  });
});
