import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { comparedFields } from "./compared-fields";
import { TestInputs } from "./TestInputs";
import { testProblems } from "./test";

/** Edits a test and its questions together; a save that comes too late shows both sides. */
export default function TestEdit() {
  return (
    <LockedEdit name="test" fields={comparedFields} validate={testProblems}>
      <TestInputs />
    </LockedEdit>
  );
}
