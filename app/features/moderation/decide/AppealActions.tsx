import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseDetail } from "../case-detail";
import { AppealDialog } from "./AppealDialog";
import { APPEAL_OUTCOME_NAMES, APPEAL_OUTCOMES, type AppealOutcome } from "./appeal-outcomes";
import { KeyedButton } from "./KeyedButton";

interface AppealActionsProps {
  caseId: string;
  appeal: NonNullable<CaseDetail["appeal"]>;
  mayDecide: boolean;
  onDone: (outcome: AppealOutcome) => void;
}

/** What the author says against the decision, and the two ways to end the appeal. */
export function AppealActions({ caseId, appeal, mayDecide, onDone }: AppealActionsProps) {
  const [ending, setEnding] = useState<AppealOutcome | null>(null);
  return (
    <>
      <Typography
        component="blockquote"
        sx={{
          m: 0,
          mb: 1,
          pl: 1.5,
          borderLeft: 3,
          borderColor: "divider",
          whiteSpace: "pre-line",
          overflowWrap: "anywhere",
        }}
      >
        {appeal.message}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        The author appeals, <Timestamp value={appeal.created_at} />
      </Typography>
      {mayDecide && appeal.is_own_decision && (
        <Alert severity="info">
          You made this decision: another moderator looks at the appeal.
        </Alert>
      )}
      {mayDecide && !appeal.is_own_decision && (
        <Box
          role="group"
          aria-label="Decide the appeal"
          sx={{ display: "grid", gap: 1, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}
        >
          {APPEAL_OUTCOME_NAMES.map((outcome) => (
            <KeyedButton
              key={outcome}
              shortcut={APPEAL_OUTCOMES[outcome].key}
              label={APPEAL_OUTCOMES[outcome].label}
              says={APPEAL_OUTCOMES[outcome].consequence}
              onPress={() => setEnding(outcome)}
            />
          ))}
        </Box>
      )}
      {ending && (
        <AppealDialog
          caseId={caseId}
          outcome={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onDone(ending);
          }}
        />
      )}
    </>
  );
}
