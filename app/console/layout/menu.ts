import type { AppPermission } from "~/domain/permissions";
import {
  type ConsoleResource,
  MENU_GROUPS,
  type MenuGroup,
  type MenuIcon,
} from "~/ui/console-resource";

export interface MenuEntry {
  name: string;
  label: string;
  to: string;
  icon: MenuIcon | undefined;
}
export interface MenuSection {
  group: MenuGroup;
  entries: MenuEntry[];
  /** What is folded away until asked for. */
  more: MenuEntry[];
}

/** The menu a person sees: groups in house order, only what may be read, no empty group. */
export function menuFor(
  resources: ConsoleResource[],
  permissions: ReadonlySet<AppPermission>,
): MenuSection[] {
  const visible = resources.filter(
    (resource) => resource.menu && resource.list && permissions.has(resource.permissions.read),
  );
  const entriesOf = (group: MenuGroup, more: boolean): MenuEntry[] =>
    visible
      .filter(({ menu }) => menu?.group === group && (menu.more ?? false) === more)
      .map(({ name, label, menu }) => ({
        name,
        label: menu?.label ?? label.many,
        to: `/admin/${name}`,
        icon: menu?.icon,
      }));
  return MENU_GROUPS.map((group) => ({
    group,
    entries: entriesOf(group, false),
    more: entriesOf(group, true),
  })).filter(({ entries, more }) => entries.length + more.length > 0);
}
