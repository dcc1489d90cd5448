import { useResourceContext } from "react-admin";
import { useWatch } from "react-hook-form";
import type { ItemType } from "~/domain/item-types";
import { itemOf } from "~/domain/profile/format-profile";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import { bankOf } from "../banks";

/** The facts of the type the form is about, in the format in force; undefined while the record is on its way. */
export function useItem(): ItemType | undefined {
  const { module } = bankOf(useResourceContext());
  const type: unknown = useWatch({ name: "type" });
  return itemOf(useFormatProfile(), module, type);
}
