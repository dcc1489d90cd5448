import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { forumFields } from "./compared-fields";
import { ForumInputs } from "./ForumInputs";
import { forumProblems } from "./forum";
import { useForums } from "./use-forums";

/** A new forum, below the others; the list puts it where it belongs. */
export default function ForumCreate() {
  const { data = [] } = useForums();
  const last = Math.max(0, ...data.map(({ order_index }) => order_index));
  return (
    <Create
      title="New forum"
      redirect="list"
      component="div"
      transform={(values: Record<string, unknown>) => ({ ...values, order_index: last + 1 })}
    >
      <SimpleForm validate={forumProblems} toolbar={<KeptToolbar />} sx={{ px: 0 }}>
        <KeepWork fields={forumFields} />
        <ForumInputs />
      </SimpleForm>
    </Create>
  );
}
