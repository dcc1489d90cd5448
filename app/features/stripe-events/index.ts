import InboxIcon from "@mui/icons-material/MoveToInboxOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** The inbox of Stripe's webhooks. Events are replayed, never edited. */
export const stripeEventResource: ConsoleResource = {
  name: "stripe_events",
  label: { one: "Stripe event", many: "Stripe events" },
  menu: { group: "Subscriptions", icon: InboxIcon },
  list: lazy(() => import("./StripeEventList")),
  show: lazy(() => import("./StripeEventShow")),
  recordRepresentation: "event_id",
  permissions: { read: "subscriptions.write", act: "subscriptions.write" },
};
