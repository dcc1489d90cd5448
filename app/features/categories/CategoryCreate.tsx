import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { CategoryInputs } from "./CategoryInputs";
import { categoryProblems } from "./category";
import { comparedFields } from "./compared-fields";

/** A new category, at the end of the top; the tree puts it where it belongs. */
export default function CategoryCreate() {
  return (
    <Create title="New category" redirect="list" component="div">
      <SimpleForm validate={categoryProblems} toolbar={<KeptToolbar />} sx={{ px: 0 }}>
        <KeepWork fields={comparedFields} />
        <CategoryInputs />
      </SimpleForm>
    </Create>
  );
}
