import QuestionIcon from "@mui/icons-material/QuizOutlined";
import { lazy } from "react";
import type { FeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";
import { BANKS } from "./banks";

export { sourceResource } from "./sources";

export const questionVerbs: FeatureVerbs = {
  resources: BANKS.map(({ name }) => name),
  load: async () => (await import("./questionsDataProvider")).withQuestionBanks,
};

const views = {
  list: lazy(() => import("./list/QuestionList")),
  create: lazy(() => import("./form/QuestionCreate")),
  edit: lazy(() => import("./form/QuestionEdit")),
  show: lazy(() => import("./QuestionShow")),
};

/** The four banks; one entry of the menu leads to all of them. */
export const questionResources: ConsoleResource[] = BANKS.map(({ name, title, module }) => ({
  name,
  label: { one: `${title} question`, many: `${title} questions` },
  ...(module === "speaking" && {
    menu: {
      group: "Content" as const,
      icon: QuestionIcon,
      label: "Questions",
      also: BANKS.slice(1).map((bank) => bank.name),
    },
  }),
  ...views,
  recordRepresentation: "title",
  permissions: { read: "content.read", write: "content.write", remove: "content.delete" },
}));
