import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { organizationFields } from "./compared-fields";
import { OrganizationInputs } from "./OrganizationInputs";
import { newOrganization, organizationProblems } from "./organization";

/** A new organization; members come in on its page. */
export default function OrganizationCreate() {
  return (
    <Create title="New organization" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newOrganization}
        validate={organizationProblems}
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={organizationFields} />
        <OrganizationInputs />
      </SimpleForm>
    </Create>
  );
}
