import CommentIcon from "@mui/icons-material/ChatBubbleOutlineOutlined";
import ForumIcon from "@mui/icons-material/ForumOutlined";
import PostIcon from "@mui/icons-material/TopicOutlined";
import { lazy } from "react";
import type { FeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";

export { SEARCHED } from "./lists/searched";

export const communityVerbs: FeatureVerbs = {
  resources: ["posts", "comments"],
  load: async () => (await import("./lists/community-provider")).withCommunityLists,
};

const keptByModerators = {
  read: "community.read",
  write: "community.moderate",
  remove: "community.moderate",
} as const;

/** What people wrote is acted on, not rewritten: there is no form for it. */
const actedOn = { read: "community.read", act: "community.moderate" } as const;

export const communityResources: ConsoleResource[] = [
  {
    name: "forums",
    label: { one: "Forum", many: "Forums" },
    menu: { group: "Community", icon: ForumIcon, also: ["forum_categories"] },
    list: lazy(() => import("./forums/ForumList")),
    create: lazy(() => import("./forums/ForumCreate")),
    edit: lazy(() => import("./forums/ForumEdit")),
    show: lazy(() => import("./forums/ForumShow")),
    recordRepresentation: "title",
    permissions: keptByModerators,
    small: true,
  },
  {
    name: "forum_categories",
    label: { one: "Forum category", many: "Forum categories" },
    list: lazy(() => import("./categories/CategoryList")),
    create: lazy(() => import("./categories/CategoryCreate")),
    edit: lazy(() => import("./categories/CategoryEdit")),
    show: lazy(() => import("./categories/CategoryShow")),
    recordRepresentation: "name",
    permissions: keptByModerators,
    small: true,
  },
  {
    name: "posts",
    label: { one: "Post", many: "Posts" },
    menu: { group: "Community", icon: PostIcon },
    list: lazy(() => import("./posts/PostList")),
    show: lazy(() => import("./posts/PostShow")),
    recordRepresentation: "title",
    permissions: actedOn,
  },
  {
    name: "comments",
    label: { one: "Comment", many: "Comments" },
    menu: { group: "Community", icon: CommentIcon },
    list: lazy(() => import("./comments/CommentList")),
    show: lazy(() => import("./comments/CommentShow")),
    permissions: actedOn,
  },
];
