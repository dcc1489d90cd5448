import type { ComparedField } from "~/ui/conflict/differences";
import { templateTypes } from "./template";

const typeTitle = (type: unknown): string =>
  templateTypes.find(({ id }) => id === type)?.name ?? String(type);

/** What two people may have changed on a template, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "type", label: "Question type", show: typeTitle },
  { source: "template_text", label: "Text" },
  { source: "difficulty", label: "Difficulty" },
  { source: "min_score", label: "Score from" },
  { source: "max_score", label: "Score to" },
  { source: "audio_url", label: "Recording" },
  { source: "tags", label: "Tags" },
  { source: "is_recommended", label: "Recommended" },
];
