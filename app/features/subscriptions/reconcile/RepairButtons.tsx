import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useCanAccess } from "react-admin";
import { useStripeConnection } from "~/ui/stripe/use-stripe-connection";
import { REPAIR_LABELS, RepairDialog } from "./RepairDialog";
import { REPAIR_DIRECTIONS, type RepairDirection, repairsOf } from "./repairs";
import type { DriftRow } from "./rows";

/** Either side made like the other; where that cannot be done, why. */
export function RepairButtons({ drift }: { drift: DriftRow }) {
  const [asked, setAsked] = useState<RepairDirection | null>(null);
  const { data: stripe } = useStripeConnection();
  const { canAccess = false } = useCanAccess({ resource: "stripe_drift", action: "act" });
  if (!canAccess || !stripe?.connected || drift.state !== "open") return null;
  const repairs = repairsOf(drift);
  return (
    <Box sx={{ display: "grid", gap: 1, mt: 1.5 }}>
      {REPAIR_DIRECTIONS.map((direction) => {
        const { possible, says } = repairs[direction];
        return (
          <Box key={direction} sx={{ display: "flex", gap: 1.5, alignItems: "center" }}>
            <Button
              size="small"
              variant="outlined"
              disabled={!possible}
              onClick={() => setAsked(direction)}
              sx={{ flexShrink: 0 }}
            >
              {REPAIR_LABELS[direction]}
            </Button>
            <Typography variant="body2" color="text.secondary">
              {says}
            </Typography>
          </Box>
        );
      })}
      {asked && (
        <RepairDialog
          driftId={drift.id}
          direction={asked}
          repair={repairs[asked]}
          onClose={() => setAsked(null)}
        />
      )}
    </Box>
  );
}
