import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { comparedFields, replyProblems } from "./compared-fields";
import { ReplyInputs } from "./ReplyInputs";

/** A new canned reply. */
export default function ReplyCreate() {
  return (
    <Create title="New canned reply" redirect="list" component="div">
      <SimpleForm validate={replyProblems} toolbar={<KeptToolbar />} sx={{ px: 0 }}>
        <KeepWork fields={comparedFields} />
        <ReplyInputs />
      </SimpleForm>
    </Create>
  );
}
