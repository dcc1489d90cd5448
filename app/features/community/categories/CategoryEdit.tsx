import { DeleteWithConfirmButton } from "react-admin";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { categoryFields } from "../forums/compared-fields";
import { categoryProblems } from "../forums/forum";
import { CategoryForm } from "./CategoryForm";

/** Renames a category, on its forums too; one that no forum stands in may be deleted. */
export default function CategoryEdit() {
  return (
    <LockedEdit
      name="category"
      fields={categoryFields}
      validate={categoryProblems}
      buttons={
        <DeleteWithConfirmButton
          mutationMode="pessimistic"
          confirmContent="Only a category that no forum stands in is deleted."
        />
      }
    >
      <CategoryForm />
    </LockedEdit>
  );
}
