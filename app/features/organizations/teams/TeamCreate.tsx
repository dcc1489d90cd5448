import { AutocompleteInput, Create, ReferenceInput, SimpleForm } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { teamFields } from "../compared-fields";
import { teamProblems } from "../organization";
import { TeamInputs } from "./TeamInputs";

/** A new team. The organization, once chosen, stays: its people are those of the team. */
export default function TeamCreate() {
  const [params] = useSearchParams();
  return (
    <Create title="New team" redirect="edit" component="div">
      <SimpleForm
        defaultValues={{ organization_id: params.get("organization") }}
        validate={teamProblems}
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={teamFields} />
        <ReferenceInput
          source="organization_id"
          reference="organizations"
          filter={{ "archived_at@is": "null" }}
          sort={{ field: "name", order: "ASC" }}
        >
          <AutocompleteInput
            label="Organization"
            optionText="name"
            filterToQuery={(text: string) => ({ "name@ilike": text })}
            helperText="Left empty, the team stands alone."
          />
        </ReferenceInput>
        <TeamInputs />
      </SimpleForm>
    </Create>
  );
}
