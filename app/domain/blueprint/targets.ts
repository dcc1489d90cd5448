import type { ItemType, Module } from "../item-types";
import { typesOfTest, wholeParts } from "./compare";
import { itemSeconds } from "./item-time";
import { highOf, lowOf } from "./range";
import { TASKS_PER_TEST } from "./test-frame";

/**
 * How many items of each type a complete test should have: at least the real test's fewest, then one
 * more of a type at a time while a part is shorter than the real one, up to the real test's most.
 * @param have  items of each type that the test has already; a target is never below that
 */
export function targetCounts(
  types: readonly ItemType[],
  section: Module | null,
  have: ReadonlyMap<ItemType, number>,
): Map<ItemType, number> {
  const wanted = typesOfTest(types, section);
  const targets = new Map(
    wanted.map((item) => [item, Math.max(lowOf(item.perTest), have.get(item) ?? 0)]),
  );
  const count = (item: ItemType) => targets.get(item) ?? 0;
  const tasks = () => [...targets.values()].reduce((sum, n) => sum + n, 0);

  for (const { part, minutes } of wholeParts(types, section)) {
    const members = wanted.filter((item) => item.part === part);
    const seconds = () =>
      members.reduce((sum, item) => sum + count(item) * itemSeconds(item, null, types), 0);
    while (seconds() < lowOf(minutes) * 60 && tasks() < highOf(TASKS_PER_TEST)) {
      // The type that is furthest from the real test's most, in test order among equals.
      const room = (item: ItemType) => highOf(item.perTest) - count(item);
      const next = members.reduce((best, item) => (room(item) > room(best) ? item : best));
      if (room(next) <= 0) break;
      targets.set(next, count(next) + 1);
    }
  }
  return targets;
}
