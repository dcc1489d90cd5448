import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { ArchiveDialog } from "../list/ArchiveDialog";
import type { Missing } from "./reconciliation";
import { SelectableRows } from "./SelectableRows";

interface MissingFilesProps {
  found: { total: number; rows: Missing[] };
  mayEdit: boolean;
}

/** Items whose file is gone: to be archived, or given a file again on their own page. */
export function MissingFiles({ found, mayEdit }: MissingFilesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  if (found.total === 0 && !asked)
    return <Typography>Every item of the library has its file in the store.</Typography>;
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {found.total === 1 ? "1 item has" : `${found.total} items have`} no file in the store. Open
        one to replace its file; archive what nobody needs any more.
      </Typography>
      {mayEdit && (
        <Box sx={{ mb: 1 }}>
          <Button variant="outlined" disabled={chosen.size === 0} onClick={() => setAsked(true)}>
            Archive
          </Button>
        </Box>
      )}
      <SelectableRows
        columns={["Item", "Kind", "Should be at", "Used by"]}
        chosen={chosen}
        onChoose={mayEdit ? setChosen : null}
        rows={found.rows.map(({ id, title, type, bucket, path, used_by, is_active }) => ({
          key: id,
          name: title,
          cells: [
            <Link key="item" component={RouterLink} to={`/admin/media/${id}`}>
              {title}
            </Link>,
            type,
            `${bucket}/${path}`,
            used_by ? `${used_by}${is_active ? " (learners meet it)" : ""}` : "nothing",
          ],
        }))}
      />
      {asked && (
        <ArchiveDialog
          archives
          ids={[...chosen]}
          onClose={(isDone) => {
            setAsked(false);
            if (isDone) setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
