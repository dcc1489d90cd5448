import type { LegacyTable } from "../../table.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Words for what is paid, old and new; never a paid plan for an unknown one. */
export const PLANS = {
  free: "free",
  basic: "pro",
  pro: "pro",
  premium: "premium",
  enterprise: "premium",
} as const;

export const organizations: LegacyTable = {
  name: "organizations",
  target: "public.organizations",
  mapper: () => (row) => {
    const slug = row.text("slug");
    if (slug !== null && !SLUG.test(slug)) {
      row.note("changed", "slug", "Only lower-case letters, digits and dashes; it was dropped.");
    }
    const webhook = row.text("webhook_url")?.trim() || null;
    if (webhook && !/^https?:\/\//.test(webhook)) {
      row.note("changed", "webhook_url", "This is not a web address; it was dropped.");
    }
    if (row.text("api_key")) {
      row.note("left_out", "api_key", "Keys in clear are not taken over; issue a new one.", null);
    }
    return [
      {
        into: "public.organizations",
        values: {
          id: row.key,
          name: row.filled("name", "Organization"),
          slug: slug !== null && SLUG.test(slug) ? slug : null,
          plan_type: row.word("plan_type", PLANS, "free"),
          custom_branding: row.object("custom_branding"),
          settings: row.object("settings"),
          max_users: row.count("max_users", 10, { min: 1 }),
          webhook_url: webhook && /^https?:\/\//.test(webhook) ? webhook : null,
          status:
            row.raw("status") === null
              ? "active"
              : row.word("status", { active: "active", suspended: "suspended" }, "suspended"),
          ...row.times(),
        },
      },
    ];
  },
};
