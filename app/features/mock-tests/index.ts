import TestIcon from "@mui/icons-material/AssignmentOutlined";
import { lazy } from "react";
import type { FeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";

export const testVerbs: FeatureVerbs = {
  resources: ["pte_tests"],
  load: async () => (await import("./tests-provider")).withWholeTests,
};

export const testResource: ConsoleResource = {
  name: "pte_tests",
  label: { one: "Mock test", many: "Mock tests" },
  menu: { group: "Content", icon: TestIcon },
  list: lazy(() => import("./TestList")),
  create: lazy(() => import("./TestCreate")),
  edit: lazy(() => import("./TestEdit")),
  show: lazy(() => import("./TestShow")),
  recordRepresentation: "title",
  permissions: { read: "content.read", write: "content.write", remove: "content.delete" },
  small: true,
};
