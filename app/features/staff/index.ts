import StaffIcon from "@mui/icons-material/BadgeOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Who works here. The list has a line a person; a row of the table is one role of one. */
export const staffResource: ConsoleResource = {
  name: "staff_members",
  label: { one: "Staff role", many: "Staff" },
  menu: { group: "Operations", icon: StaffIcon },
  list: lazy(() => import("./StaffList")),
  show: lazy(() => import("./StaffRoleShow")),
  permissions: { read: "staff.read", act: "staff.manage" },
  primaryKey: ["user_id", "role"],
  small: true,
};
