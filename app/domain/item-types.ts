import type { ItemType, Module } from "./item-types/facts";
import { LISTENING_TYPES } from "./item-types/listening";
import { READING_TYPES } from "./item-types/reading";
import { SPEAKING_TYPES } from "./item-types/speaking";
import { WRITING_TYPES } from "./item-types/writing";

export { type ItemType, MODULES, type Module, type Range, type Response } from "./item-types/facts";

/**
 * The 22 item types of PTE Academic in the format in force since 7 August 2025, in test order. The
 * test changes: what the console knows about a type stands here and nowhere else.
 */
export const ITEM_TYPES: readonly ItemType[] = [
  ...SPEAKING_TYPES,
  ...WRITING_TYPES,
  ...READING_TYPES,
  ...LISTENING_TYPES,
];

/** The types of a module in test order. */
export const itemTypesOf = (module: Module): readonly ItemType[] =>
  ITEM_TYPES.filter((item) => item.module === module);

/** The facts of a type; undefined when the module has no type of this name. */
export const findItemType = (module: Module, type: unknown): ItemType | undefined =>
  ITEM_TYPES.find((item) => item.module === module && item.type === type);
