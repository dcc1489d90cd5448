import type { BrowseTable } from "../table";

/** Who pays for what, and how it came about. */
export const subscriptionTables: BrowseTable[] = [
  {
    name: "subscription_events",
    label: { one: "Subscription event", many: "Subscription events" },
    group: "Subscriptions",
    permission: "subscriptions.read",
    columns: ["created_at", "user_id", "kind", "source", "reason"],
    choices: {
      kind: ["created", "changed", "removed", "superseded", "legacy_row"],
      source: ["staff", "stripe", "system", "import"],
    },
    period: "created_at",
  },
  {
    name: "subscription_actions",
    label: { one: "Subscription action", many: "Subscription actions" },
    group: "Subscriptions",
    permission: "subscriptions.read",
    labels: { args: "Details" },
    columns: ["user_id", "action", "args", "status", "reason", "actor_id", "created_at"],
    choices: {
      status: ["pending", "done", "failed"],
      action: [
        "change_tier",
        "extend_trial",
        "grant_days",
        "cancel",
        "undo_cancel",
        "reactivate",
        "comp",
        "set_auto_renew",
        "refund",
        "undo",
      ],
    },
    period: "created_at",
  },
  {
    name: "subscription_mails",
    label: { one: "Subscription mail", many: "Subscription mails" },
    group: "Subscriptions",
    permission: "subscriptions.write",
    columns: ["user_id", "recipient", "subject", "created_at", "sent_at", "error"],
    period: "created_at",
  },
  {
    name: "subscription_transitions",
    label: { one: "Subscription transition", many: "Subscription transitions" },
    group: "Subscriptions",
    permission: "subscriptions.read",
    columns: ["description", "from_status", "to_status"],
    sort: { field: "id", order: "ASC" },
    small: true,
  },
  {
    name: "subscription_plan_checks",
    label: { one: "Check of a plan", many: "Checks of plans" },
    group: "Subscriptions",
    permission: "subscriptions.read",
    columns: ["plan_id", "findings", "checked_by", "checked_at"],
    sort: { field: "checked_at", order: "DESC" },
    references: { plan_id: "subscription_plans" },
    primaryKey: ["plan_id"],
    small: true,
  },
  {
    name: "ai_credit_usage",
    label: { one: "AI credit use", many: "AI credit use" },
    group: "Subscriptions",
    permission: "attempts.read",
    columns: ["user_id", "usage_type", "provider", "model", "total_tokens", "cost", "created_at"],
    choices: {
      usage_type: [
        "transcription",
        "scoring",
        "feedback",
        "realtime_voice",
        "text_generation",
        "other",
      ],
    },
    period: "created_at",
  },
];

/** Who liked and looked at what; the forums themselves have pages of their own. */
export const communityTables: BrowseTable[] = [
  {
    name: "post_likes",
    label: { one: "Like of a post", many: "Likes of posts" },
    group: "Community",
    permission: "community.read",
    columns: ["post_id", "user_id", "created_at"],
    primaryKey: ["post_id", "user_id"],
  },
  {
    name: "comment_likes",
    label: { one: "Like of a comment", many: "Likes of comments" },
    group: "Community",
    permission: "community.read",
    columns: ["comment_id", "user_id", "created_at"],
    references: { comment_id: "comments" },
    primaryKey: ["comment_id", "user_id"],
  },
  {
    name: "post_views",
    label: { one: "View of a post", many: "Views of posts" },
    group: "Community",
    permission: "community.read",
    columns: ["post_id", "user_id", "viewed_on", "is_counted"],
    sort: { field: "viewed_on", order: "DESC" },
    primaryKey: ["post_id", "user_id", "viewed_on"],
  },
];
