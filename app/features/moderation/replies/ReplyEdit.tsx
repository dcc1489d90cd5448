import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { comparedFields, replyProblems } from "./compared-fields";
import { ReplyInputs } from "./ReplyInputs";

/** A canned reply beside what the author would read. */
export default function ReplyEdit() {
  return (
    <LockedEdit
      name="reply"
      fields={comparedFields}
      validate={replyProblems}
      buttons={<ArchiveButton name="reply" />}
    >
      <ReplyInputs />
    </LockedEdit>
  );
}
