import { useMemo } from "react";
import type { ItemType } from "~/domain/item-types";
import { useFormatProfile } from "~/ui/profile/use-format-profile";

/** The item types as the format in force has them, in test order. */
export function useItemTypes(): readonly ItemType[] {
  const { items } = useFormatProfile();
  return useMemo(() => [...items.values()], [items]);
}
