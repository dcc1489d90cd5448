import { z } from "zod";
import { ITEM_TYPES, itemTypesOf, MODULES, type Module } from "~/domain/item-types";

export const lessonModule = z.enum(MODULES);

/** Names of the item types a lesson of the module may hold, in test order. */
export const typesOf = (module: Module): string[] => itemTypesOf(module).map(({ type }) => type);

/** Every type's name once, whichever modules share it. */
export const everyType: string[] = [...new Set(ITEM_TYPES.map(({ type }) => type))];

/** "read_aloud" as "Read aloud". */
export const inWords = (value: string): string => {
  const text = value.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const asChoices = (values: readonly string[]) =>
  values.map((id) => ({ id, name: inWords(id) }));
