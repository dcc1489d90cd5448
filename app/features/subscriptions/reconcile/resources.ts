import ReconcileIcon from "@mui/icons-material/CompareArrowsOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

const permissions = { read: "subscriptions.read", act: "subscriptions.write" } as const;

/** The page of the reconciliation; a row of its table is one run. */
const runs: ConsoleResource = {
  name: "stripe_reconciliations",
  label: { one: "Reconciliation", many: "Reconcile with Stripe" },
  menu: { group: "Subscriptions", icon: ReconcileIcon, label: "Reconcile" },
  list: lazy(() => import("./ReconcilePage")),
  show: lazy(() => import("./ReconciliationShow")),
  permissions,
};

const drift: ConsoleResource = {
  name: "stripe_drift",
  label: { one: "Difference", many: "Drift" },
  menu: { group: "Subscriptions", label: "Drift", more: true },
  list: lazy(() => import("./DriftList")),
  show: lazy(() => import("./DriftShow")),
  recordRepresentation: "stripe_customer_id",
  permissions,
};

/** What differs between Stripe and the database, and how it came to be known. */
export const reconcileResources = [runs, drift];
