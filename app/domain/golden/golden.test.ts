import { describe, expect, test } from "vitest";
import { ITEM_TYPES } from "../item-types";
import { BUILT_IN_PROFILE, itemName } from "../profile/format-profile";
import { scoreItem } from "../scoring/score-item";
import { LISTENING_CASES } from "./listening";
import { READING_CASES } from "./reading";
import { SPEAKING_CASES } from "./speaking";
import { WRITING_CASES } from "./writing";

const CASES = [...SPEAKING_CASES, ...WRITING_CASES, ...READING_CASES, ...LISTENING_CASES];

describe("the golden file", () => {
  test.each(ITEM_TYPES.map(itemName))("holds at least three items of %s", (name) => {
    expect(CASES.filter(({ item }) => item === name).length).toBeGreaterThanOrEqual(3);
  });

  const tries = CASES.flatMap(({ item, title, content, tries: all }) =>
    all.map(([response, points, max, reasons], index) => ({
      item,
      title,
      index,
      content,
      response,
      points,
      max,
      reasons,
    })),
  );

  test.each(tries)(
    "$item, $title: answer $index scores $points of $max",
    ({ item, content, response, points, max, reasons }) => {
      const type = BUILT_IN_PROFILE.items.get(item);
      if (!type) throw new Error(`There is no type ${item}.`);
      const score = scoreItem(type, { ...content, type: type.type }, response);
      expect({ points: score.points, max: score.max }).toEqual({ points, max });
      expect(
        score.reasons.map(({ verdict, target }) =>
          target === undefined ? verdict : `${verdict} ${target}`,
        ),
      ).toEqual(reasons);
      for (const { message } of score.reasons) expect(message).toMatch(/\.$/);
    },
  );
});
