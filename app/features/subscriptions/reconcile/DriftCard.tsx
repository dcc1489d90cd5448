import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, ReferenceField } from "react-admin";
import { LearnerLink } from "~/ui/LearnerLink";
import { Timestamp } from "~/ui/Timestamp";
import { RepairButtons } from "./RepairButtons";
import { REPAIR_LABELS } from "./RepairDialog";
import type { DriftRow } from "./rows";
import { Sides } from "./Sides";
import { KIND_NAMES, STATE_NAMES } from "./words";

function Repaired({ drift }: { drift: DriftRow }) {
  if (!drift.repaired_at || !drift.direction) return null;
  return (
    <Typography variant="body2" sx={{ mt: 1 }}>
      {REPAIR_LABELS[drift.direction]}: done <Timestamp value={drift.repaired_at} /> by{" "}
      <RecordContextProvider value={drift}>
        <ReferenceField source="repaired_by" reference="users" link={false} emptyText="somebody" />
      </RecordContextProvider>
      , because “{drift.reason}”.
    </Typography>
  );
}

/** One difference: whose, of what kind, both sides, and how to repair it. */
export function DriftCard({ drift }: { drift: DriftRow }) {
  const headingId = `drift-${drift.id}`;
  return (
    <Box
      component="article"
      aria-labelledby={headingId}
      sx={{ py: 2, borderTop: 1, borderColor: "divider" }}
    >
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap", mb: 1 }}>
        <Typography id={headingId} component="h3" sx={{ fontWeight: 650 }}>
          {drift.user_id ? <LearnerLink userId={drift.user_id} /> : "Nobody here"}
        </Typography>
        <Chip
          size="small"
          color={drift.state === "open" ? "warning" : "default"}
          label={KIND_NAMES[drift.kind]}
        />
        {drift.state !== "open" && (
          <Chip size="small" variant="outlined" label={STATE_NAMES[drift.state]} />
        )}
        <Typography variant="body2" color="text.secondary">
          {drift.stripe_customer_id}, found <Timestamp value={drift.found_at} />
        </Typography>
      </Box>
      <Sides drift={drift} />
      {drift.problem && drift.state === "open" && (
        <Alert severity="error" sx={{ mt: 1 }}>
          The last repair came to nothing: {drift.problem}
        </Alert>
      )}
      <RepairButtons drift={drift} />
      <Repaired drift={drift} />
    </Box>
  );
}
