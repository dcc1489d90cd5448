import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";
import { browseTables } from "./all-tables";
import { everydayIcons } from "./icons";
import { rowName } from "./row-name";

const BrowseList = lazy(() => import("./BrowseList"));
const BrowseShow = lazy(() => import("./BrowseShow"));

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const menuPlace = (name: string) => {
  const icon = everydayIcons[name];
  return icon ? { icon } : { more: true };
};

/** Read-only pages for what has no feature of its own, so that an admin can see everything. */
export const browseResources: ConsoleResource[] = browseTables.map((table) => ({
  name: table.name,
  label: { one: capitalized(table.label.one), many: capitalized(table.label.many) },
  menu: { group: table.group, ...menuPlace(table.name) },
  list: BrowseList,
  show: BrowseShow,
  permissions: { read: table.permission },
  recordRepresentation: table.representation ?? ((row) => rowName(table, row)),
  ...(table.primaryKey ? { primaryKey: table.primaryKey } : {}),
  small: table.small ?? false,
}));
