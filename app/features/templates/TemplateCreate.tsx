import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { comparedFields } from "./compared-fields";
import { TemplateInputs } from "./TemplateInputs";
import { newTemplate, templateProblems } from "./template";

/** A new template. */
export default function TemplateCreate() {
  return (
    <Create title="New template" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newTemplate}
        validate={templateProblems}
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} />
        <TemplateInputs />
      </SimpleForm>
    </Create>
  );
}
