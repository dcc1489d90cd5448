import { Create, SimpleForm } from "react-admin";
import { TemplateInputs } from "./TemplateInputs";
import { newTemplate, templateProblems } from "./template";

export default function TemplateCreate() {
  return (
    <Create title="New template" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newTemplate}
        validate={templateProblems}
        warnWhenUnsavedChanges
        sx={{ px: 0 }}
      >
        <TemplateInputs />
      </SimpleForm>
    </Create>
  );
}
