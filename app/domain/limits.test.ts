import { expect, test } from "vitest";
import { limitsInWords, spokenSeconds, standing } from "./limits";

test("an amount stands within its limits, under or over them, or is not there yet", () => {
  expect(standing(60, [50, 70])).toEqual({ state: "within", by: 0 });
  expect(standing(48, [50, 70])).toEqual({ state: "under", by: 2 });
  expect(standing(61, 60)).toEqual({ state: "over", by: 1 });
  expect(standing(0, [50, 70])).toEqual({ state: "empty", by: 0 });
  expect(standing(5, undefined)).toEqual({ state: "within", by: 0 });
});

test("limits are said in words", () => {
  expect(limitsInWords([50, 70])).toBe("50 to 70");
  expect(limitsInWords([0, 90])).toBe("up to 90");
  expect(limitsInWords(60)).toBe("up to 60");
  expect(spokenSeconds(60)).toBe(24);
});
