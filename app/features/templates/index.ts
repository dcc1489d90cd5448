import TemplateIcon from "@mui/icons-material/RecordVoiceOverOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

export const templateResource: ConsoleResource = {
  name: "speaking_templates",
  label: { one: "Template", many: "Speaking templates" },
  menu: { group: "Content", icon: TemplateIcon, label: "Templates" },
  list: lazy(() => import("./TemplateList")),
  create: lazy(() => import("./TemplateCreate")),
  edit: lazy(() => import("./TemplateEdit")),
  show: lazy(() => import("./TemplateShow")),
  recordRepresentation: "title",
  permissions: { read: "content.read", write: "content.write", remove: "content.delete" },
  small: true,
};
