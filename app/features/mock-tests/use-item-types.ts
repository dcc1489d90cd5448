import { ITEM_TYPES, type ItemType } from "~/domain/item-types";

/** The item types as the format in force has them, in test order. */
export const useItemTypes = (): readonly ItemType[] => ITEM_TYPES;
