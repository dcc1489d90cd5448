import { Create, SimpleForm } from "react-admin";
import { CategoryInputs } from "./CategoryInputs";
import { categoryProblems } from "./category";

/** A new category, at the end of the top; the tree puts it where it belongs. */
export default function CategoryCreate() {
  return (
    <Create title="New category" redirect="list" component="div">
      <SimpleForm validate={categoryProblems} warnWhenUnsavedChanges sx={{ px: 0 }}>
        <CategoryInputs />
      </SimpleForm>
    </Create>
  );
}
