import { useState } from "react";
import {
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useDataProvider,
  useNotify,
  useRecordContext,
} from "react-admin";
import { ConflictError } from "~/platform/supabase/errors";
import { ConflictDialog } from "~/ui/conflict/ConflictDialog";
import { comparedFields } from "./compared-fields";
import { TestInputs } from "./TestInputs";
import { type TestRecord, testProblems, testRecord } from "./test";

function TestTitle() {
  const test = useRecordContext();
  return <>{test ? `Mock test: ${test.title}` : "Mock test"}</>;
}

/** Edits a test and its questions together; a save that comes too late shows both sides. */
export default function TestEdit() {
  const [theirs, setTheirs] = useState<TestRecord | null>(null);
  const provider = useDataProvider();
  const notify = useNotify();

  const onError = async (error: Error) => {
    if (!(error instanceof ConflictError)) {
      notify(error.message, { type: "error" });
      return;
    }
    const id = testRecord.shape.id.safeParse(error.current?.id).data;
    const { data } = await provider.getOne("pte_tests", { id });
    setTheirs(testRecord.parse(data));
  };

  return (
    <Edit
      title={<TestTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component="div"
      mutationOptions={{
        onError: (error: Error) => void onError(error),
        onSuccess: () => notify("The test is saved.", { type: "success" }),
      }}
      queryOptions={{ refetchOnWindowFocus: false }}
    >
      <SimpleForm
        validate={testProblems}
        warnWhenUnsavedChanges
        sx={{ px: 0 }}
        toolbar={
          <Toolbar>
            <SaveButton />
          </Toolbar>
        }
      >
        <TestInputs />
        {theirs && (
          <ConflictDialog theirs={theirs} fields={comparedFields} onClose={() => setTheirs(null)} />
        )}
      </SimpleForm>
    </Edit>
  );
}
