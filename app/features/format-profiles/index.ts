import FormatIcon from "@mui/icons-material/RuleOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

const Edit = lazy(() => import("./FormatProfileEdit"));

/** Versions of the format profile: read by editors, made by admins. */
export const formatProfileResource: ConsoleResource = {
  name: "format_profiles",
  label: { one: "Format profile", many: "Format of the test" },
  menu: { group: "Content", icon: FormatIcon, more: true },
  list: lazy(() => import("./FormatProfileList")),
  create: lazy(() => import("./FormatProfileCreate")),
  edit: Edit,
  show: lazy(() => import("./FormatProfileShow")),
  recordRepresentation: "profile_version",
  permissions: { read: "content.read", write: "staff.manage", remove: "staff.manage" },
};
