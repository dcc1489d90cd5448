import QueueIcon from "@mui/icons-material/GavelOutlined";
import ReplyIcon from "@mui/icons-material/QuickreplyOutlined";
import RuleIcon from "@mui/icons-material/RuleOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

const CaseOfRecord = lazy(() => import("./card/CaseOfRecord"));

/** The work of moderators: the queue, its rules and replies, and what came of it. */
export const moderationResources: ConsoleResource[] = [
  {
    name: "moderation_cases",
    label: { one: "Case", many: "Cases" },
    menu: { group: "Community", icon: QueueIcon, label: "Moderation queue" },
    list: lazy(() => import("./queue/QueuePage")),
    show: lazy(() => import("./card/CasePage")),
    pages: [{ path: "health", page: lazy(() => import("./health/HealthPage")) }],
    recordRepresentation: "title",
    permissions: { read: "community.read", act: "community.moderate" },
  },
  {
    name: "moderation_rules",
    label: { one: "Rule", many: "Rules" },
    menu: { group: "Community", icon: RuleIcon },
    list: lazy(() => import("./rules/RuleList")),
    create: lazy(() => import("./rules/RuleCreate")),
    edit: lazy(() => import("./rules/RuleEdit")),
    show: lazy(() => import("./rules/RuleShow")),
    recordRepresentation: "name",
    permissions: { read: "community.read", write: "community.moderate" },
    small: true,
  },
  {
    name: "canned_replies",
    label: { one: "Canned reply", many: "Canned replies" },
    menu: { group: "Community", icon: ReplyIcon },
    list: lazy(() => import("./replies/ReplyList")),
    create: lazy(() => import("./replies/ReplyCreate")),
    edit: lazy(() => import("./replies/ReplyEdit")),
    show: lazy(() => import("./replies/ReplyShow")),
    recordRepresentation: "title",
    permissions: { read: "community.read", write: "community.moderate" },
    small: true,
  },
  {
    name: "moderation_decisions",
    label: { one: "Decision", many: "Decisions" },
    menu: { group: "Community", more: true },
    list: lazy(() => import("./decisions/DecisionListPage")),
    show: CaseOfRecord,
    permissions: { read: "community.read", act: "community.moderate" },
  },
  {
    name: "penalties",
    label: { one: "Penalty", many: "Penalties" },
    menu: { group: "Community", more: true },
    list: lazy(() => import("./penalties/PenaltyList")),
    show: CaseOfRecord,
    permissions: { read: "community.read", act: "community.moderate" },
  },
];
