import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { DeleteButton, Edit, SimpleForm, useNotify, useRecordContext } from "react-admin";
import type { ComparedField } from "~/ui/conflict/differences";
import { useConflict } from "~/ui/conflict/use-conflict";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { FormHistoryButton } from "~/ui/history/FormHistoryButton";
import { historyFields } from "~/ui/history/history-entry";
import { FormatProfileInputs } from "./FormatProfileInputs";
import { formatProfileProblems } from "./format-profile-input";
import { isInForce } from "./in-force";

/** What two people may have changed on a version, in the order of the form. */
const COMPARED: readonly ComparedField[] = [
  { source: "profile_version", label: "Version" },
  { source: "effective_from", label: "In force from" },
  { source: "note", label: "Note" },
  {
    source: "overrides",
    label: "What differs",
    show: (overrides) => JSON.stringify(overrides, null, 1),
  },
];

const toolbar = (
  <KeptToolbar>
    <Box sx={{ flex: 1 }} />
    <FormHistoryButton fields={historyFields(COMPARED)} />
    <DeleteButton mutationMode="pessimistic" label="Withdraw" />
  </KeptToolbar>
);

function Form({ conflict }: { conflict: ReactNode }) {
  const isPast = isInForce(useRecordContext()?.effective_from);
  if (isPast)
    return (
      <SimpleForm toolbar={false} sx={{ maxWidth: 720 }} disabled>
        <Alert severity="info" sx={{ mb: 2, width: "100%" }}>
          This version has been in force, so it stays as it is. Make a new one instead.
        </Alert>
        <FormatProfileInputs />
      </SimpleForm>
    );
  return (
    <SimpleForm validate={formatProfileProblems} toolbar={toolbar} sx={{ maxWidth: 720 }}>
      <KeepWork fields={COMPARED} />
      <FormatProfileInputs />
      {conflict}
    </SimpleForm>
  );
}

const Heading = () => <>{`Format of the test: ${useRecordContext()?.profile_version ?? ""}`}</>;

/** A version to come may be changed and withdrawn; one that was in force is only looked at. */
export default function FormatProfileEdit() {
  const notify = useNotify();
  const { onError, dialog } = useConflict(COMPARED);
  return (
    <Edit
      title={<Heading />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      mutationOptions={{
        onError,
        onSuccess: () => notify("The version is saved.", { type: "success" }),
      }}
    >
      <Form conflict={dialog} />
    </Edit>
  );
}
