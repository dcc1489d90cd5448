import { Create, SimpleForm, useGetList } from "react-admin";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { categoryProblems } from "../forums/forum";
import { CategoryForm } from "./CategoryForm";

/** A new category, below the others. */
export default function CategoryCreate() {
  const { data = [] } = useGetList("forum_categories", {
    pagination: { page: 1, perPage: 1 },
    sort: { field: "order_index", order: "DESC" },
  });
  return (
    <Create
      title="New category"
      redirect="list"
      component="div"
      transform={({ name }: { name: string }) => ({
        name: name.trim(),
        order_index: Number(data[0]?.order_index ?? 0) + 1,
      })}
    >
      <SimpleForm validate={categoryProblems} toolbar={<KeptToolbar />} sx={{ px: 0 }}>
        <CategoryForm />
      </SimpleForm>
    </Create>
  );
}
