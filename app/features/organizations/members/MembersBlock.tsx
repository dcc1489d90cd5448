import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useCanAccess } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { messageOf } from "~/ui/message-of";
import { useDebounced } from "~/ui/use-debounced";
import { useRpc } from "~/ui/use-rpc";
import { AddMembersDialog } from "./AddMembersDialog";
import { MembersTable } from "./MembersTable";
import {
  changeInWords,
  type Member,
  type MemberChange,
  type MembersOf,
  membersAnswer,
} from "./member";
import { RemoveMembersDialog } from "./RemoveMembersDialog";
import { RoleDialog } from "./RoleDialog";
import { useMemberChange } from "./use-member-change";

const PAGE = 25;

interface Done {
  said: string;
  /** Taken back under this id; an undo is not undone. */
  batchId: string | null;
}

type Open =
  | { dialog: "add" }
  | { dialog: "remove"; people: Member[] }
  | { dialog: "role"; person: Member };

/** Who belongs to an organization or a team, a page at a time; each change can be taken back from here. */
export function MembersBlock({ of }: { of: MembersOf }) {
  const [text, setText] = useState("");
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { canAccess: mayAct = false } = useCanAccess({ resource: "teams", action: "act" });
  const query = useDebounced(text.trim());
  const members = useRpc(
    "list_members",
    { ...of, query: query || null, page, per_page: PAGE },
    membersAnswer,
  );
  const undo = useMemberChange();
  const close = () => setOpen(null);
  const told = (what: "added" | "removed") => (change: MemberChange) => {
    setDone({
      said: changeInWords(what, change),
      batchId: change.changed > 0 ? change.batch_id : null,
    });
    close();
  };
  const takeBack = (batch_id: string) =>
    undo.mutate(
      { name: "undo_member_change", args: { batch_id, reason: "Taken back on the page" } },
      { onSuccess: (change) => setDone({ said: changeInWords("undone", change), batchId: null }) },
    );
  return (
    <Block
      title="Members"
      action={
        mayAct && (
          <Button variant="outlined" size="small" onClick={() => setOpen({ dialog: "add" })}>
            Add members
          </Button>
        )
      }
    >
      <Box aria-live="polite">
        {done && (
          <Alert
            severity="success"
            sx={{ mb: 1 }}
            onClose={done.batchId ? undefined : () => setDone(null)}
            action={
              done.batchId && (
                <Button
                  color="inherit"
                  size="small"
                  loading={undo.isPending}
                  onClick={() => done.batchId && takeBack(done.batchId)}
                >
                  Undo
                </Button>
              )
            }
          >
            {done.said}
          </Alert>
        )}
        {undo.error && <Alert severity="error">{messageOf(undo.error)}</Alert>}
      </Box>
      <TextField
        size="small"
        type="search"
        label="Name or e-mail"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPage(1);
        }}
      />
      <Loaded
        query={members}
        empty={{
          when: ({ total }) => total === 0,
          say: query ? "No member is called so." : "Nobody belongs here yet.",
        }}
      >
        {({ rows, total }) => (
          <MembersTable
            rows={rows}
            total={total}
            isTeam={"team_id" in of}
            page={page}
            perPage={PAGE}
            mayAct={mayAct}
            onPage={setPage}
            onRemove={(people) => setOpen({ dialog: "remove", people })}
            onRole={(person) => setOpen({ dialog: "role", person })}
          />
        )}
      </Loaded>
      {open?.dialog === "add" && (
        <AddMembersDialog of={of} onDone={told("added")} onClose={close} />
      )}
      {open?.dialog === "remove" && (
        <RemoveMembersDialog
          of={of}
          people={open.people}
          onDone={told("removed")}
          onClose={close}
        />
      )}
      {open?.dialog === "role" && "team_id" in of && (
        <RoleDialog
          teamId={of.team_id}
          person={open.person}
          onDone={(change) => {
            setDone({
              said: `${open.person.name} has another role now.`,
              batchId: change.batch_id,
            });
            close();
          }}
          onClose={close}
        />
      )}
    </Block>
  );
}
