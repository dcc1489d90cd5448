import type { ComparedField } from "~/ui/conflict/differences";
import { problemsBy } from "~/ui/form-problems";
import { replyInput } from "./reply";

/** What two people may have changed on a canned reply, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "action", label: "Offered with" },
  { source: "body", label: "Text" },
];

export const replyProblems = problemsBy(replyInput);
