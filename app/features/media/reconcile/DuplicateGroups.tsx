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
import { MergeDialog, type MergeRequest } from "./MergeDialog";
import type { Twins } from "./reconciliation";

interface DuplicateGroupsProps {
  found: { total: number; bytes: number; rows: Twins[] };
  mayEdit: boolean;
}

/** Items with the very same content, group by group: one is chosen to stay, the others are merged into it. */
export function DuplicateGroups({ found, mayEdit }: DuplicateGroupsProps) {
  const { canAccess: mayDelete = false } = useCanAccess({ resource: "media", action: "delete" });
  // Kept here: the group itself is gone by the time its merge reports.
  const [asked, setAsked] = useState<MergeRequest | null>(null);
  return (
    <>
      <Typography sx={{ mb: 2 }}>
        {found.total === 0
          ? "No content is in the library more than once."
          : `${found.total === 1 ? "1 file is" : `${found.total} files are`} in the library more than once; merging frees ${formatBytes(found.bytes)}.`}
      </Typography>
      <Box sx={{ display: "grid", gap: 2 }}>
        {found.rows.map((group) => (
          <Group
            key={group.checksum}
            group={group}
            onMerge={mayEdit && mayDelete ? setAsked : null}
          />
        ))}
      </Box>
      {asked && <MergeDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

const uses = (n: number) => (n === 0 ? "unused" : n === 1 ? "used once" : `used ${n} times`);

interface GroupProps {
  group: Twins;
  /** Null for those who may not merge. */
  onMerge: ((request: MergeRequest) => void) | null;
}

function Group({ group, onMerge }: GroupProps) {
  // The most used one is the natural one to keep.
  const [mostUsed] = group.items.toSorted((one, other) => other.uses - one.uses);
  const [keep, setKeep] = useState(mostUsed?.id ?? "");
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
            disabled={!onMerge}
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
      {onMerge && kept && (
        <Button
          variant="outlined"
          sx={{ mt: 1 }}
          onClick={() =>
            onMerge({
              keep: kept,
              copies: group.items.filter(({ id }) => id !== keep).map(({ id }) => id),
            })
          }
        >
          Merge into the chosen one
        </Button>
      )}
    </Paper>
  );
}
