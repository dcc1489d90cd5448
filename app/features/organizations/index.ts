import OrganizationIcon from "@mui/icons-material/CorporateFareOutlined";
import TeamIcon from "@mui/icons-material/GroupsOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Schools and companies that enrol people. Put aside rather than deleted. */
export const organizationResource: ConsoleResource = {
  name: "organizations",
  label: { one: "Organization", many: "Organizations" },
  menu: { group: "Learners", icon: OrganizationIcon },
  list: lazy(() => import("./OrganizationList")),
  create: lazy(() => import("./OrganizationCreate")),
  edit: lazy(() => import("./OrganizationEdit")),
  show: lazy(() => import("./OrganizationShow")),
  recordRepresentation: "name",
  permissions: { read: "learners.read", write: "learners.write", act: "learners.write" },
  small: true,
};

/** Teams, usually of an organization. */
export const teamResource: ConsoleResource = {
  name: "teams",
  label: { one: "Team", many: "Teams" },
  menu: { group: "Learners", icon: TeamIcon },
  list: lazy(() => import("./teams/TeamList")),
  create: lazy(() => import("./teams/TeamCreate")),
  edit: lazy(() => import("./teams/TeamEdit")),
  show: lazy(() => import("./teams/TeamShow")),
  recordRepresentation: "name",
  permissions: { read: "learners.read", write: "learners.write", act: "learners.write" },
  small: true,
};
