import type { ComparedField } from "~/ui/conflict/differences";

/** What two people may have changed on an organization, in the order of the form. */
export const organizationFields: readonly ComparedField[] = [
  { source: "name", label: "Name" },
  { source: "slug", label: "Slug" },
  { source: "plan_type", label: "Plan" },
  { source: "status", label: "Status" },
  { source: "max_users", label: "Agreed number of members" },
  { source: "webhook_url", label: "Webhook address" },
];

export const teamFields: readonly ComparedField[] = [
  { source: "name", label: "Name" },
  { source: "description", label: "Description" },
];
