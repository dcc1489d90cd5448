import { DeleteWithConfirmButton } from "react-admin";
import type { ComparedField } from "~/ui/conflict/differences";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { CategoryInputs } from "./CategoryInputs";
import { categoryProblems } from "./category";

const FIELDS: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "code", label: "Code" },
  { source: "short_name", label: "Short name" },
  { source: "icon", label: "Icon" },
  { source: "color", label: "Colour" },
  { source: "module", label: "Module" },
  { source: "question_type", label: "Item type" },
  { source: "scoring_type", label: "Scoring" },
  { source: "question_count", label: "Provider’s count" },
  { source: "video_link", label: "Video" },
  { source: "description", label: "Description" },
];

/** Edits a category; one that holds others cannot be deleted. */
export default function CategoryEdit() {
  return (
    <LockedEdit
      name="category"
      fields={FIELDS}
      validate={categoryProblems}
      buttons={
        <DeleteWithConfirmButton
          mutationMode="pessimistic"
          confirmContent="A category that holds others cannot be deleted: move them first."
        />
      }
    >
      <CategoryInputs />
    </LockedEdit>
  );
}
