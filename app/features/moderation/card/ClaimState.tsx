import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Keys } from "~/ui/shortcuts/Keys";
import { ariaKeys } from "~/ui/shortcuts/shortcut";
import { useShortcut } from "~/ui/shortcuts/use-shortcut";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseRow } from "../case";
import { HandOverDialog } from "./HandOverDialog";

interface ClaimStateProps {
  row: CaseRow;
  isMine: boolean;
  isBusy: boolean;
  onClaim: () => void;
  onRelease: () => void;
  onHandedOver: () => void;
}

/** Whose the case is at the moment, and the way to take it, give it back or hand it over. */
export function ClaimState({
  row,
  isMine,
  isBusy,
  onClaim,
  onRelease,
  onHandedOver,
}: ClaimStateProps) {
  const [handing, setHanding] = useState(false);
  const notify = useNotify();
  const isOthers = row.claimed_by !== null && !isMine;
  useShortcut("c", isMine ? onRelease : onClaim, { outsideFields: true, enabled: !isOthers });
  if (isOthers)
    return (
      <Alert severity="warning" sx={{ width: 1 }}>
        {row.claimed_by_name ?? "A colleague"} has this case
        {row.claimed_until && (
          <>
            {" until "}
            <Timestamp value={row.claimed_until} />
          </>
        )}
        . You can look at it, but not decide.
      </Alert>
    );
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      {isMine && <Chip size="small" color="primary" label="Yours" />}
      <Button
        size="small"
        variant="outlined"
        loading={isBusy}
        aria-keyshortcuts={ariaKeys("c")}
        onClick={isMine ? onRelease : onClaim}
      >
        {isMine ? "Give back" : "Take the case"} <Keys of="c" />
      </Button>
      <Button size="small" onClick={() => setHanding(true)}>
        Hand over…
      </Button>
      {handing && (
        <HandOverDialog
          caseId={row.id}
          onClose={() => setHanding(false)}
          onDone={(name) => {
            setHanding(false);
            notify(`${name} has the case now.`, { type: "success" });
            onHandedOver();
          }}
        />
      )}
    </Box>
  );
}
