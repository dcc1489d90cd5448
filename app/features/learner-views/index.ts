import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Fifteen minutes of seeing the product as one learner. Started on the learner's page. */
export const learnerViewResource: ConsoleResource = {
  name: "learner_views",
  label: { one: "View as a learner", many: "Views as a learner" },
  menu: { group: "Operations", more: true },
  list: lazy(() => import("./LearnerViewList")),
  show: lazy(() => import("./LearnerViewShow")),
  permissions: { read: "learners.write" },
};
