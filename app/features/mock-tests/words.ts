import { findItemType, type Module } from "~/domain/item-types";

/** "free_trial" as "Free trial". */
export const inWords = (value: string): string => {
  const text = value.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Values of a closed set as a person reads them. */
export const asChoices = (values: readonly string[]) =>
  values.map((id) => ({ id, name: inWords(id) }));

/** The name of a type, or what is stored where the section has no such type. */
export const typeTitle = (module: Module, type: string): string =>
  findItemType(module, type)?.title ?? type;
