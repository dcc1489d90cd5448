import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useCanAccess } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { formatBytes } from "~/domain/media-file";
import { Timestamp } from "~/ui/Timestamp";
import { MergeDialog } from "./MergeDialog";
import type { Twins } from "./reconciliation";

interface DuplicateGroupsProps {
  found: { total: number; bytes: number; rows: Twins[] };
  mayEdit: boolean;
}

/** Items with the very same content, group by group: one is chosen to stay, the others are merged into it. */
export function DuplicateGroups({ found, mayEdit }: DuplicateGroupsProps) {
  const { canAccess: mayDelete = false } = useCanAccess({ resource: "media", action: "delete" });
  if (found.total === 0)
    return <Typography>No content is in the library more than once.</Typography>;
  return (
    <>
      <Typography sx={{ mb: 2 }}>
        {found.total === 1 ? "1 file is" : `${found.total} files are`} in the library more than
        once; merging frees {formatBytes(found.bytes)}.
      </Typography>
      <Box sx={{ display: "grid", gap: 2 }}>
        {found.rows.map((group) => (
          <Group key={group.checksum} group={group} mayMerge={mayEdit && mayDelete} />
        ))}
      </Box>
    </>
  );
}

const uses = (n: number) => (n === 0 ? "unused" : n === 1 ? "used once" : `used ${n} times`);

function Group({ group, mayMerge }: { group: Twins; mayMerge: boolean }) {
  // The most used one is the natural one to keep.
  const [mostUsed] = group.items.toSorted((one, other) => other.uses - one.uses);
  const [keep, setKeep] = useState(mostUsed?.id ?? "");
  const [asked, setAsked] = useState(false);
  const kept = group.items.find(({ id }) => id === keep);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <RadioGroup
        aria-label={`Copies of ${mostUsed?.title}: which one to keep`}
        value={keep}
        onChange={(_event, value) => setKeep(value)}
      >
        {group.items.map((item) => (
          <FormControlLabel
            key={item.id}
            value={item.id}
            disabled={!mayMerge}
            control={<Radio size="small" slotProps={{ input: { "aria-label": item.title } }} />}
            label={
              <>
                <Link component={RouterLink} to={`/admin/media/${item.id}`}>
                  {item.title}
                </Link>{" "}
                <Typography component="span" variant="body2" color="text.secondary">
                  {uses(item.uses)}, added <Timestamp value={item.created_at} />
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
      {mayMerge && (
        <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setAsked(true)}>
          Merge into the chosen one
        </Button>
      )}
      {asked && kept && (
        <MergeDialog
          keep={kept}
          copies={group.items.filter(({ id }) => id !== keep).map(({ id }) => id)}
          onClose={() => setAsked(false)}
        />
      )}
    </Paper>
  );
}
