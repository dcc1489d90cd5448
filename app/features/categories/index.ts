import CategoryIcon from "@mui/icons-material/CategoryOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

export const categoryResource: ConsoleResource = {
  name: "pte_categories",
  label: { one: "Category", many: "Categories" },
  menu: { group: "Content", icon: CategoryIcon },
  list: lazy(() => import("./CategoryTree")),
  create: lazy(() => import("./CategoryCreate")),
  edit: lazy(() => import("./CategoryEdit")),
  show: lazy(() => import("./CategoryShow")),
  recordRepresentation: "title",
  permissions: { read: "content.read", write: "content.write", remove: "content.delete" },
  small: true,
};
