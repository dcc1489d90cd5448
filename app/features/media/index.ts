import MediaIcon from "@mui/icons-material/PermMediaOutlined";
import { lazy } from "react";
import type { FeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";

export { createMediaLibrary } from "./library-on-use";

export const mediaVerbs: FeatureVerbs = {
  resources: ["media"],
  load: async () => (await import("./mediaDataProvider")).withMediaList,
};

export const mediaResource: ConsoleResource = {
  name: "media",
  label: { one: "Media item", many: "Media" },
  menu: { group: "Content", icon: MediaIcon },
  list: lazy(() => import("./MediaList")),
  create: lazy(() => import("./MediaUpload")),
  edit: lazy(() => import("./MediaEdit")),
  show: lazy(() => import("./MediaShow")),
  pages: [{ path: "reconcile", page: lazy(() => import("./reconcile/ReconcilePage")) }],
  recordRepresentation: "title",
  permissions: { read: "content.read", write: "content.write", remove: "content.delete" },
};
