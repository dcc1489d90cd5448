import TagIcon from "@mui/icons-material/LocalOfferOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** The controlled list of tags. A tag is never deleted: it is merged into another or archived. */
export const tagResource: ConsoleResource = {
  name: "tags",
  label: { one: "Tag", many: "Tags" },
  menu: { group: "Content", icon: TagIcon },
  list: lazy(() => import("./TagList")),
  create: lazy(() => import("./TagCreate")),
  edit: lazy(() => import("./TagEdit")),
  show: lazy(() => import("./TagShow")),
  recordRepresentation: "name",
  permissions: { read: "content.read", write: "content.write" },
  small: true,
};
