import { DeleteWithConfirmButton } from "react-admin";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { CategoryInputs } from "./CategoryInputs";
import { categoryProblems } from "./category";
import { comparedFields } from "./compared-fields";

/** Edits a category; one that holds others cannot be deleted. */
export default function CategoryEdit() {
  return (
    <LockedEdit
      name="category"
      fields={comparedFields}
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
