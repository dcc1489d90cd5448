import BatchIcon from "@mui/icons-material/LayersOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Bulk edits and other changes of many records at once, with their undo. Read through functions. */
export const batchResource: ConsoleResource = {
  name: "batches",
  label: { one: "Batch", many: "Batches" },
  menu: { group: "Content", icon: BatchIcon },
  list: lazy(() => import("./BatchList")),
  show: lazy(() => import("./BatchShow")),
  permissions: {
    read: ["content.read", "community.read", "learners.read", "subscriptions.read", "sync.read"],
  },
};
