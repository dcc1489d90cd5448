import Box from "@mui/material/Box";
import { DECISION_ACTIONS, type DecisionAction } from "../case";
import type { CaseDetail } from "../case-detail";
import { DECISIONS, whyNot } from "../decisions";
import { KeyedButton } from "./KeyedButton";

interface DecisionBarProps {
  about: CaseDetail;
  onChoose: (action: DecisionAction) => void;
}

/** The decisions, each under its number and with what it will do. */
export function DecisionBar({ about, onChoose }: DecisionBarProps) {
  return (
    <Box
      role="group"
      aria-label="Decide"
      sx={{
        display: "grid",
        gap: 1,
        gridTemplateColumns: { xs: "1fr", sm: "repeat(2, 1fr)", lg: "repeat(3, 1fr)" },
      }}
    >
      {DECISION_ACTIONS.map((action) => (
        <KeyedButton
          key={action}
          shortcut={DECISIONS[action].key}
          label={DECISIONS[action].label}
          says={whyNot(action, about) ?? DECISIONS[action].consequence(about)}
          disabled={whyNot(action, about) !== null}
          onPress={() => onChoose(action)}
        />
      ))}
    </Box>
  );
}
