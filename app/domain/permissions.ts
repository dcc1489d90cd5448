import { z } from "zod";

/** The permissions the database knows (enum public.app_permission), in menu order. */
export const APP_PERMISSIONS = [
  "content.read",
  "content.write",
  "content.publish",
  "content.delete",
  "learners.read",
  "learners.write",
  "attempts.read",
  "subscriptions.read",
  "subscriptions.write",
  "payments.refund",
  "community.read",
  "community.moderate",
  "sync.read",
  "sync.run",
  "insight.read",
  "audit.read",
  "staff.read",
  "staff.manage",
  "plans.manage",
] as const;

export const appPermission = z.enum(APP_PERMISSIONS);
export type AppPermission = z.infer<typeof appPermission>;

/** The staff roles (enum public.staff_role). What each may do is data: table role_permissions. */
export const STAFF_ROLES = ["admin", "editor", "support", "moderator", "analyst"] as const;

export const staffRole = z.enum(STAFF_ROLES);
