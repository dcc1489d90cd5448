import Typography from "@mui/material/Typography";
import { useCanAccess } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { useOwnRows } from "../use-own-rows";
import { NewNote } from "./NewNote";
import { NoteItem } from "./NoteItem";
import { note } from "./note";

/** What colleagues wrote down about the person. A note is put aside, never deleted. */
export function NotesBlock({ learnerId }: { learnerId: string }) {
  const { canAccess: mayAct = false } = useCanAccess({ resource: "users", action: "act" });
  const notes = useOwnRows("staff_notes", learnerId, note, { perPage: 100 });
  const refetch = () => void notes.refetch();
  return (
    <Block title="Staff notes">
      {mayAct && <NewNote learnerId={learnerId} onAdded={refetch} />}
      <Loaded query={notes}>
        {(list) => {
          const current = list.filter(({ archived_at }) => archived_at === null);
          const aside = list.filter(({ archived_at }) => archived_at !== null);
          return (
            <>
              {current.length === 0 && (
                <Typography color="text.secondary">No notes yet.</Typography>
              )}
              {current.map((one) => (
                <NoteItem key={one.id} note={one} mayAct={mayAct} onChanged={refetch} />
              ))}
              {aside.length > 0 && (
                <details>
                  <summary>Put aside ({aside.length})</summary>
                  {aside.map((one) => (
                    <NoteItem key={one.id} note={one} mayAct={mayAct} onChanged={refetch} />
                  ))}
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Block>
  );
}
