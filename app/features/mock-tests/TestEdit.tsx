import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { comparedFields } from "./compared-fields";
import { TestInputs } from "./TestInputs";
import { testProblems } from "./test";

/** A question that left the test may be gone for good, so a former list is shown only. */
const NOT_RESTORABLE = ["questions"];

/** Edits a test and its questions together; a save that comes too late shows both sides. */
export default function TestEdit() {
  return (
    <LockedEdit
      name="test"
      fields={comparedFields}
      notRestorable={NOT_RESTORABLE}
      validate={testProblems}
      buttons={<ArchiveButton name="test" />}
    >
      <TestInputs />
    </LockedEdit>
  );
}
