import Button from "@mui/material/Button";
import { DeleteWithConfirmButton, useRecordContext } from "react-admin";
import { Link } from "react-router-dom";
import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { forumFields } from "./compared-fields";
import { ForumInputs } from "./ForumInputs";
import { postsOf } from "./ForumLine";
import { forumProblems } from "./forum";

/** Edits a forum; one that holds posts is archived, an empty one may be deleted. */
export default function ForumEdit() {
  return (
    <LockedEdit name="forum" fields={forumFields} validate={forumProblems} buttons={<Buttons />}>
      <ForumInputs />
    </LockedEdit>
  );
}

function Buttons() {
  const record = useRecordContext();
  return (
    <>
      {record && (
        <Button component={Link} to={postsOf(String(record.id))}>
          Its posts
        </Button>
      )}
      <ArchiveButton name="forum" />
      <DeleteWithConfirmButton
        mutationMode="pessimistic"
        confirmContent="Only a forum without posts is deleted; archive one that holds some."
      />
    </>
  );
}
