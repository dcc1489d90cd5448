import type { AppPermission } from "~/domain/permissions";
import {
  type ConsoleResource,
  MENU_GROUPS,
  type MenuGroup,
  type MenuIcon,
  permissionsThatAllow,
} from "~/ui/console-resource";

export interface MenuEntry {
  name: string;
  label: string;
  to: string;
  icon: MenuIcon | undefined;
  /** Addresses that the entry is current on, with everything below them. */
  covers: string[];
}
export interface MenuSection {
  group: MenuGroup;
  entries: MenuEntry[];
  /** What is folded away until asked for. */
  more: MenuEntry[];
}

const addressOf = (name: string) => `/admin/${name}`;

/** Whether the page at this address is one of the entry's. */
export const isCurrent = ({ covers }: Pick<MenuEntry, "covers">, pathname: string): boolean =>
  covers.some((address) => pathname === address || pathname.startsWith(`${address}/`));

/** The menu a person sees: groups in house order, only what may be read, no empty group. */
export function menuFor(
  resources: ConsoleResource[],
  permissions: ReadonlySet<AppPermission>,
): MenuSection[] {
  const visible = resources.filter(
    (resource) =>
      resource.menu &&
      resource.list &&
      permissionsThatAllow(resource, "list").some((permission) => permissions.has(permission)),
  );
  const entriesOf = (group: MenuGroup, more: boolean): MenuEntry[] =>
    visible
      .filter(({ menu }) => menu?.group === group && (menu.more ?? false) === more)
      .map(({ name, label, menu }) => ({
        name,
        label: menu?.label ?? label.many,
        to: addressOf(name),
        icon: menu?.icon,
        covers: [name, ...(menu?.also ?? [])].map(addressOf),
      }));
  return MENU_GROUPS.map((group) => ({
    group,
    entries: entriesOf(group, false),
    more: entriesOf(group, true),
  })).filter(({ entries, more }) => entries.length + more.length > 0);
}
