import { lazy } from "react";
import { IMPORTABLE_TABLES } from "~/domain/importing/importable-tables";
import type { ConsoleResource } from "~/ui/console-resource";

/** Exported files that come back changed. Reached from the lists that they were exported from. */
export const importResource: ConsoleResource = {
  name: "imports",
  label: { one: "Import", many: "Imports" },
  list: lazy(() => import("./ImportPage")),
  permissions: { read: [...new Set(Object.values(IMPORTABLE_TABLES))] },
};
