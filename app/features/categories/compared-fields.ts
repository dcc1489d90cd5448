import type { ComparedField } from "~/ui/conflict/differences";

/** What two people may have changed on a category, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "code", label: "Code" },
  { source: "short_name", label: "Short name" },
  { source: "icon", label: "Icon" },
  { source: "color", label: "Colour" },
  { source: "module", label: "Module" },
  { source: "question_type", label: "Question type" },
  { source: "scoring_type", label: "Scoring" },
  { source: "question_count", label: "Provider’s count" },
  { source: "video_link", label: "Video" },
  { source: "description", label: "Description" },
];
