import SourceIcon from "@mui/icons-material/ArticleOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Passages and transcripts that several items are made from. */
export const sourceResource: ConsoleResource = {
  name: "question_sources",
  label: { one: "Source", many: "Sources" },
  menu: { group: "Content", icon: SourceIcon },
  list: lazy(() => import("./SourceList")),
  create: lazy(() => import("./SourceCreate")),
  edit: lazy(() => import("./SourceEdit")),
  show: lazy(() => import("./SourceShow")),
  recordRepresentation: "title",
  permissions: { read: "content.read", write: "content.write", remove: "content.delete" },
};
