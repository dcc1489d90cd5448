import { type ReactNode, useState } from "react";
import {
  Edit,
  SaveButton,
  SimpleForm,
  type SimpleFormProps,
  Toolbar,
  useDataProvider,
  useNotify,
  useRecordContext,
  useResourceContext,
} from "react-admin";
import { z } from "zod";
import { ConflictDialog } from "./ConflictDialog";
import type { ComparedField } from "./differences";

const versioned = z.looseObject({ version: z.number() });
/** How the data provider names a save that came too late; `ui` does not import the platform. */
const conflict = z.object({ current: z.looseObject({ id: z.union([z.string(), z.number()]) }) });

interface LockedEditProps {
  /** What the record is called, as in "The template is saved." */
  name: string;
  fields: readonly ComparedField[];
  validate: NonNullable<SimpleFormProps["validate"]>;
  /** More buttons beside “Save”. */
  buttons?: ReactNode;
  children: ReactNode;
}

function Title() {
  return <>{useRecordContext()?.title ?? ""}</>;
}

/** The edit page of a record that carries a version: a save that comes too late shows both sides. */
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
        warnWhenUnsavedChanges
        sx={{ px: 0 }}
        toolbar={
          <Toolbar sx={{ gap: 1 }}>
            <SaveButton />
            {buttons}
          </Toolbar>
        }
      >
        {children}
        {theirs && (
          <ConflictDialog theirs={theirs} fields={fields} onClose={() => setTheirs(null)} />
        )}
      </SimpleForm>
    </Edit>
  );
}
