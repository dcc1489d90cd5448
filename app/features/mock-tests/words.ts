import { findItemType, type Module } from "~/domain/item-types";

/** The name of a type, or what is stored where the section has no such type. */
export const typeTitle = (module: Module, type: string): string =>
  findItemType(module, type)?.title ?? type;
