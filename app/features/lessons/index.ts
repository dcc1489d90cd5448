import LessonIcon from "@mui/icons-material/MenuBookOutlined";
import { lazy } from "react";
import type { FeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";

export const lessonVerbs: FeatureVerbs = {
  resources: ["practice_lessons"],
  load: async () => (await import("./lessons-provider")).withWholeLessons,
};

export const lessonResource: ConsoleResource = {
  name: "practice_lessons",
  label: { one: "Lesson", many: "Lessons" },
  menu: { group: "Content", icon: LessonIcon },
  list: lazy(() => import("./LessonList")),
  create: lazy(() => import("./LessonCreate")),
  edit: lazy(() => import("./LessonEdit")),
  show: lazy(() => import("./LessonShow")),
  recordRepresentation: "title",
  permissions: {
    read: "content.read",
    write: "content.write",
    publish: "content.publish",
    remove: "content.delete",
  },
  small: true,
};
