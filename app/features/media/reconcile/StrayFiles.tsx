import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { formatBytes } from "~/domain/media-file";
import { useSupabase } from "~/platform/supabase/context";
import { useMediaUrl } from "~/ui/media/MediaPreview";
import { Timestamp } from "~/ui/Timestamp";
import { BulkDialog } from "../BulkDialog";
import { useRpc } from "../use-rpc";
import { registerStrays, removeStrays } from "./fixes";
import type { Stray } from "./reconciliation";
import { SelectableRows } from "./SelectableRows";

interface StrayFilesProps {
  found: { total: number; bytes: number; under_way: number; rows: Stray[] };
  mayEdit: boolean;
}

const keyOf = ({ bucket, path }: Stray) => `${bucket}/${path}`;
const files = (n: number) => (n === 1 ? "1 file" : `${n} files`);

/** Objects of the store that no item holds: to be registered, or removed for good. */
export function StrayFiles({ found, mayEdit }: StrayFilesProps) {
  const { client, keeper } = useSupabase();
  const rpc = useRpc();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<"register" | "remove" | null>(null);
  const strays = found.rows.filter((stray) => chosen.has(keyOf(stray)));
  const token = async () => {
    await keeper.ensure();
    const { data } = await client.auth.getSession();
    return data.session?.access_token ?? "";
  };
  const close = (isDone: boolean) => {
    setAsked(null);
    if (isDone) setChosen(new Set());
  };
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {found.total === 0
          ? "Every stored file has its item in the library."
          : `${files(found.total)} in the store, ${formatBytes(found.bytes)}, that no item of the library holds.`}
        {found.under_way > 0 &&
          ` ${files(found.under_way)} of the last hour may be uploads under way and are left alone.`}
        {found.rows.length < found.total && ` The oldest ${found.rows.length} are shown.`}
      </Typography>
      {mayEdit && found.rows.length > 0 && (
        <Box sx={{ display: "flex", gap: 1, mb: 1 }}>
          <Button
            variant="outlined"
            disabled={strays.length === 0}
            onClick={() => setAsked("register")}
          >
            Register
          </Button>
          <Button
            variant="outlined"
            color="error"
            disabled={strays.length === 0}
            onClick={() => setAsked("remove")}
          >
            Remove
          </Button>
        </Box>
      )}
      {found.rows.length > 0 && (
        <SelectableRows
          columns={["File", "Type", "Size", "Stored"]}
          chosen={chosen}
          onChoose={mayEdit ? setChosen : null}
          rows={found.rows.map((stray) => ({
            key: keyOf(stray),
            name: keyOf(stray),
            cells: [
              <StrayLink key="file" stray={stray} />,
              stray.mime_type ?? "unknown",
              formatBytes(stray.file_size),
              <Timestamp key="time" value={stray.created_at} />,
            ],
          }))}
        />
      )}
      {asked === "register" && (
        <BulkDialog
          title={`Register ${files(strays.length)}`}
          verb="Register"
          consequence="Each is read, typed by its content, measured, and becomes an item of the library in your name. One that cannot be used stays where it is."
          run={() => registerStrays(strays, token)}
          done={(n) => `${files(n)} registered.`}
          onClose={close}
        />
      )}
      {asked === "remove" && (
        <BulkDialog
          isFinal
          title={`Remove ${files(strays.length)} from the store`}
          verb="Remove"
          consequence="They are gone for good: nothing in the library uses them, but a link from elsewhere would break. The audit log keeps their names and your reason."
          run={(reason) => removeStrays(strays, reason, { rpc, client })}
          done={(n) => `${files(n)} removed.`}
          onClose={close}
        />
      )}
    </>
  );
}

/** Opens the object, so that nobody removes what they have not looked at. */
function StrayLink({ stray }: { stray: Stray }) {
  const [isWanted, setWanted] = useState(false);
  const { data: url } = useMediaUrl(stray, isWanted);
  if (!isWanted)
    return (
      <Link component="button" sx={{ textAlign: "left" }} onClick={() => setWanted(true)}>
        {keyOf(stray)}
      </Link>
    );
  return url ? (
    <Link href={url} target="_blank" rel="noreferrer">
      Open {keyOf(stray)}
    </Link>
  ) : (
    keyOf(stray)
  );
}
