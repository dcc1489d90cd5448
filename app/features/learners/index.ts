import PeopleIcon from "@mui/icons-material/PeopleOutlined";
import { lazy } from "react";
import type { FeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";

export const learnerVerbs: FeatureVerbs = {
  resources: ["users"],
  load: async () => (await import("./learners-provider")).withLearnerList,
};

/** Everything about one person; the console adds what other features know. */
export const LearnerPage = lazy(() => import("./page/LearnerPage"));

/** The people of the platform. Who they are is Auth's and theirs to change, so there is no form. */
export const learnerResource: ConsoleResource = {
  name: "users",
  label: { one: "Learner", many: "Learners" },
  menu: { group: "Learners", icon: PeopleIcon },
  list: lazy(() => import("./LearnerList")),
  pages: [{ path: "merge", page: lazy(() => import("./merge/MergePage")), action: "act" }],
  permissions: { read: "learners.read", act: "learners.write" },
  recordRepresentation: "name",
};

/** Merges of two accounts of one person; made on a page of the learners. */
export const mergeResource: ConsoleResource = {
  name: "account_merges",
  label: { one: "Account merge", many: "Account merges" },
  menu: { group: "Learners", more: true },
  list: lazy(() => import("./merge/MergeList")),
  show: lazy(() => import("./merge/MergeShow")),
  permissions: { read: "learners.read" },
};
