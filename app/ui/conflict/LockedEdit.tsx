import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { Edit, SimpleForm, type SimpleFormProps, useNotify } from "react-admin";
import { KeepWork } from "../drafts/KeepWork";
import { KeptToolbar } from "../drafts/KeptToolbar";
import { FormHistoryButton } from "../history/FormHistoryButton";
import { historyFields } from "../history/history-entry";
import { RecordArea } from "../RecordArea";
import { RecordTitle } from "../RecordTitle";
import type { ComparedField } from "./differences";
import { useConflict } from "./use-conflict";

interface LockedEditProps {
  /** What the record is called, as in "The template is saved." */
  name: string;
  /** What people change here: named in a conflict, in the offer of unsaved work and in the history. */
  fields: readonly ComparedField[];
  /** Those of them that its history shows but cannot put back by themselves. */
  notRestorable?: readonly string[];
  validate: NonNullable<SimpleFormProps["validate"]>;
  /** More buttons at the end of the toolbar. */
  buttons?: ReactNode;
  children: ReactNode;
}

/**
 * The edit page of a record that carries a version: a save that comes too late shows both sides, unsaved
 * work is kept and offered back, and its history puts former values back.
 */
export function LockedEdit({
  name,
  fields,
  notRestorable = [],
  validate,
  buttons,
  children,
}: LockedEditProps) {
  const notify = useNotify();
  const { onError, dialog } = useConflict(fields);
  return (
    <Edit
      title={<RecordTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      mutationOptions={{
        onError,
        onSuccess: () => notify(`The ${name} is saved.`, { type: "success" }),
      }}
      queryOptions={{ refetchOnWindowFocus: false }}
    >
      <SimpleForm
        validate={validate}
        sx={{ px: 0 }}
        toolbar={
          <KeptToolbar>
            <Box sx={{ flex: 1 }} />
            <FormHistoryButton fields={historyFields(fields, { fixed: notRestorable })} />
            {buttons}
          </KeptToolbar>
        }
      >
        <KeepWork fields={fields} />
        {children}
        {dialog}
      </SimpleForm>
    </Edit>
  );
}
