import { z } from "zod";
import { findItemType, ITEM_TYPES, itemTypesOf, MODULES, type Module } from "~/domain/item-types";

export const lessonModule = z.enum(MODULES);

/** The name of a type, or what is stored where the module has no such type. */
export const typeTitle = (module: unknown, type: string): string => {
  const known = lessonModule.safeParse(module).data;
  return (known && findItemType(known, type)?.title) ?? type;
};

/** The types a lesson of the module may hold, in test order. */
export const typeChoices = (module: Module) =>
  itemTypesOf(module).map(({ type, title }) => ({ id: type, name: title }));

/** Every type once; modules may share a type and still name it differently. */
export function everyTypeChoice(): { id: string; name: string }[] {
  const names = new Map<string, Set<string>>();
  for (const { type, title } of ITEM_TYPES)
    names.set(type, (names.get(type) ?? new Set()).add(title));
  return [...names].map(([id, titles]) => ({ id, name: [...titles].join(" / ") }));
}

/** The name of a type where its module is not at hand. */
export const anyTypeTitle = (type: unknown): string =>
  everyTypeChoice().find(({ id }) => id === type)?.name ?? String(type);
