import PlanIcon from "@mui/icons-material/SellOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** What can be bought. A plan is archived, never deleted: its subscribers keep what its price gives. */
export const planResource: ConsoleResource = {
  name: "subscription_plans",
  label: { one: "Plan", many: "Plans" },
  menu: { group: "Subscriptions", icon: PlanIcon },
  list: lazy(() => import("./PlanList")),
  create: lazy(() => import("./PlanCreate")),
  edit: lazy(() => import("./PlanEdit")),
  show: lazy(() => import("./PlanShow")),
  recordRepresentation: "name",
  permissions: { read: "subscriptions.read", write: "plans.manage" },
  small: true,
};
