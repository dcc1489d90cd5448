import LegacyIcon from "@mui/icons-material/MoveToInboxOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Runs of `npm run legacy:import` and what each of them changed or set aside; nothing is written here. */
export const legacyImportResources: ConsoleResource[] = [
  {
    name: "legacy_runs",
    label: { one: "Legacy import", many: "Legacy imports" },
    menu: {
      group: "Operations",
      icon: LegacyIcon,
      label: "Legacy import",
      also: ["legacy_ledger"],
    },
    list: lazy(() => import("./RunList")),
    show: lazy(() => import("./RunShow")),
    permissions: { read: "audit.read" },
    small: true,
  },
  {
    name: "legacy_ledger",
    label: { one: "Line of the legacy import", many: "Ledger of the legacy import" },
    list: lazy(() => import("./LedgerList")),
    show: lazy(() => import("./LedgerShow")),
    permissions: { read: "audit.read" },
  },
];
