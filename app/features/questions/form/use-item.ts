import { useResourceContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { findItemType, type ItemType } from "~/domain/item-types";
import { bankOf } from "../banks";

/** The facts of the type the form is about; undefined while the record is on its way. */
export function useItem(): ItemType | undefined {
  const { module } = bankOf(useResourceContext());
  const type: unknown = useWatch({ name: "type" });
  return findItemType(module, type);
}
