import SubscriptionIcon from "@mui/icons-material/CreditCardOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

export { reconcileResources } from "./reconcile/resources";

/** Subscriptions are changed by actions only, so there is no form to edit one. */
export const subscriptionResource: ConsoleResource = {
  name: "user_subscriptions",
  label: { one: "Subscription", many: "Subscriptions" },
  menu: { group: "Subscriptions", icon: SubscriptionIcon },
  list: lazy(() => import("./SubscriptionList")),
  show: lazy(() => import("./SubscriptionShow")),
  permissions: { read: "subscriptions.read", act: "subscriptions.write" },
};

/** For the page of a learner, which is composed by the console. */
export const LearnerSubscription = lazy(() => import("./LearnerSubscription"));
export const LearnerActions = lazy(() => import("./LearnerActions"));
