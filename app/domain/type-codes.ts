import { ITEM_TYPES, type ItemType, type Module } from "./item-types";

/** Letters and digits only, so that "R_MCQ-Single" and "r mcq single" are one code. */
export const bareName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const namesOf = ({ module, type, title, shortName, feedCodes }: ItemType): string[] =>
  [...feedCodes, type, `${module}_${type}`, `${module}/${type}`, title, shortName].map(bareName);

const byName = new Map<string, ItemType[]>();
for (const item of ITEM_TYPES)
  for (const name of new Set(namesOf(item))) byName.set(name, [...(byName.get(name) ?? []), item]);

/**
 * The item type that a source means: by the provider's code, our own name, the title or the short
 * name. Names that two modules share need the module.
 * @returns the type, or "ambiguous" where the module would tell, or undefined for an unknown name
 */
export function typeByCode(code: string, module?: Module): ItemType | "ambiguous" | undefined {
  const found = byName.get(bareName(code)) ?? [];
  const here = module ? found.filter((item) => item.module === module) : found;
  return here.length > 1 ? "ambiguous" : here[0];
}
