import { describe, expect, test } from "vitest";
import { itemNames } from "../../tests/support/valid-items.ts";
import { answerShape } from "./answer-shapes";
import { findItemType, ITEM_TYPES, itemTypesOf, MODULES } from "./item-types";

describe("item types", () => {
  test("are the 22 of the banks", () => {
    expect(ITEM_TYPES.map(({ module, type }) => `${module}/${type}`).sort()).toEqual(
      [...itemNames].sort(),
    );
  });

  test("have a feed code of their own each", () => {
    const codes = ITEM_TYPES.flatMap(({ feedCodes }) => feedCodes);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("have a short name of their own within the module", () => {
    for (const module of MODULES) {
      const names = itemTypesOf(module).map(({ shortName }) => shortName);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test.each(ITEM_TYPES.map((item) => [item.module, item.type] as const))(
    "%s/%s starts empty in a shape that may be saved",
    (module, type) => {
      const shape = answerShape(module, type);
      expect(shape?.options.parse(shape.empty.options)).toEqual(shape?.empty.options);
      expect(shape?.key.parse(shape.empty.key)).toEqual(shape?.empty.key);
    },
  );

  test("are not found in another module", () => {
    expect(findItemType("writing", "read_aloud")).toBeUndefined();
    expect(answerShape("writing", "read_aloud")).toBeUndefined();
  });
});
