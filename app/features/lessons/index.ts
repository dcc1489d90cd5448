import LessonIcon from "@mui/icons-material/MenuBookOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

export { withWholeLessons } from "./lessons-provider";

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
