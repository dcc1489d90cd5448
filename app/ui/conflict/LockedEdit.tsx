import Box from "@mui/material/Box";
import { type ReactNode, useState } from "react";
import {
  Edit,
  SimpleForm,
  type SimpleFormProps,
  useDataProvider,
  useGetRecordRepresentation,
  useNotify,
  useRecordContext,
  useResourceContext,
} from "react-admin";
import { useFormState } from "react-hook-form";
import { z } from "zod";
import { KeepWork } from "../drafts/KeepWork";
import { KeptToolbar } from "../drafts/KeptToolbar";
import { HistoryButton } from "../history/HistoryButton";
import { type HistoryField, historyFields } from "../history/history-entry";
import { ConflictDialog } from "./ConflictDialog";
import type { ComparedField } from "./differences";

const versioned = z.looseObject({ version: z.number() });
/** How the data provider names a save that came too late; `ui` does not import the platform. */
const conflict = z.object({ current: z.looseObject({ id: z.union([z.string(), z.number()]) }) });

interface LockedEditProps {
  /** What the record is called, as in "The template is saved." */
  name: string;
  /** What people change here: named in a conflict, in the offer of unsaved work and in the history. */
  fields: readonly ComparedField[];
  validate: NonNullable<SimpleFormProps["validate"]>;
  /** More buttons at the end of the toolbar. */
  buttons?: ReactNode;
  children: ReactNode;
}

function Title() {
  const resource = useResourceContext();
  const represent = useGetRecordRepresentation(resource);
  return <>{represent(useRecordContext())}</>;
}

function History({ fields }: { fields: readonly HistoryField[] }) {
  const { dirtyFields } = useFormState();
  return <HistoryButton fields={fields} disabledRestore={Object.keys(dirtyFields).length > 0} />;
}

/**
 * The edit page of a record that carries a version: a save that comes too late shows both sides, unsaved
 * work is kept and offered back, and its history puts former values back.
 */
export function LockedEdit({ name, fields, validate, buttons, children }: LockedEditProps) {
  const resource = useResourceContext() ?? "";
  const [theirs, setTheirs] = useState<z.infer<typeof versioned> | null>(null);
  const provider = useDataProvider();
  const notify = useNotify();
  const onError = async (error: Error) => {
    const current = conflict.safeParse(error).data?.current;
    if (!current) {
      notify(error.message, { type: "error" });
      return;
    }
    // Read anew rather than taken from the refusal, which is cut to what fits an error message.
    const { data } = await provider.getOne(resource, { id: current.id });
    setTheirs(versioned.parse(data));
  };
  return (
    <Edit
      title={<Title />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component="div"
      mutationOptions={{
        onError: (error: Error) => void onError(error),
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
            <History fields={historyFields(fields)} />
            {buttons}
          </KeptToolbar>
        }
      >
        <KeepWork fields={fields} />
        {children}
        {theirs && (
          <ConflictDialog theirs={theirs} fields={fields} onClose={() => setTheirs(null)} />
        )}
      </SimpleForm>
    </Edit>
  );
}
