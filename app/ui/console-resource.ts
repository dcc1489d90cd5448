import type { ResourceProps } from "ra-core";
import type { ComponentType } from "react";
import type { AppPermission } from "~/domain/permissions";

/** The console's menu, top to bottom. */
export const MENU_GROUPS = [
  "Content",
  "Learners",
  "Subscriptions",
  "Community",
  "Sync",
  "Operations",
] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

export type MenuIcon = ComponentType<{ fontSize?: "small" }>;

/** What a feature tells the console about one table or view of the API. */
export interface ConsoleResource {
  /** Name of the table or view, as PostgREST knows it. */
  name: string;
  label: { one: string; many: string };
  /** Where the menu shows it; left out for what is only reached from other pages. */
  menu?: {
    group: MenuGroup;
    icon?: MenuIcon;
    label?: string;
    /** Folded away behind the group's "More". */
    more?: boolean;
    /** Resources without an entry of their own that this one stands for. */
    also?: string[];
  };
  list?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
  show?: ComponentType;
  /** Pages beside the four, by their address below the resource's own; `action` is "list" if left out. */
  pages?: { path: string; page: ComponentType; action?: string }[];
  recordRepresentation?: ResourceProps["recordRepresentation"];
  /** `write` and `remove` left out: nobody does that through the console. */
  permissions: {
    /** Of several, any one will do; the database decides which rows each shows. */
    read: AppPermission | readonly AppPermission[];
    write?: AppPermission;
    remove?: AppPermission;
    publish?: AppPermission;
    /** Beyond reading and writing rows: what its page offers as actions. */
    act?: AppPermission;
  };
  /** Key columns when they are not just `id`. */
  primaryKey?: string[];
  /** The table stays small, so lists may count every match exactly. */
  small?: boolean;
}

const READING = new Set(["list", "show", "export"]);

/**
 * The permissions of which any one allows an action; none where nobody may do it.
 * @param action  react-admin's words: list, show, export, create, edit, clone, delete; and our own: publish, act
 */
export function permissionsThatAllow(
  { permissions }: ConsoleResource,
  action: string,
): readonly AppPermission[] {
  if (READING.has(action)) return [permissions.read].flat();
  if (action === "delete") return listed(permissions.remove);
  if (action === "publish") return listed(permissions.publish);
  if (action === "act") return listed(permissions.act);
  return listed(permissions.write);
}

const listed = (permission: AppPermission | undefined) => (permission ? [permission] : []);
