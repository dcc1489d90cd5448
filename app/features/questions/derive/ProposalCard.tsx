import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Paper from "@mui/material/Paper";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import type { Proposal } from "~/domain/derive/proposal";
import { findItemType } from "~/domain/item-types";
import { readableLines } from "../readable";
import { MarkedText } from "./MarkedText";

interface ProposalCardProps {
  proposal: Proposal;
  title: string;
  checked: boolean;
  onTitle: (title: string) => void;
  onCheck: (checked: boolean) => void;
}

/** One proposed item: its text with the gaps, its answers, what it still lacks. */
export function ProposalCard({ proposal, title, checked, onTitle, onCheck }: ProposalCardProps) {
  const { module, type, content, missing } = proposal;
  const name = findItemType(module, type)?.title ?? type;
  const lines = [...readableLines(content.options), ...readableLines(content.key)];
  return (
    <Paper component="section" aria-label={title || name} variant="outlined" sx={{ p: 1.5, mt: 1 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
        <Checkbox
          checked={checked}
          onChange={(event) => onCheck(event.target.checked)}
          slotProps={{ input: { "aria-label": `Create ${title || name}` } }}
        />
        <TextField
          label={`Title (${name})`}
          value={title}
          onChange={(event) => onTitle(event.target.value)}
          error={!title.trim()}
          size="small"
          fullWidth
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
      </Box>
      <Box sx={{ mt: 1, opacity: checked ? 1 : 0.7 }}>
        <MarkedText content={content} />
        {lines.map((line) => (
          <Typography key={line} variant="body2" color="text.secondary">
            {line}
          </Typography>
        ))}
        {missing.length > 0 && (
          <Typography variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
            Still missing: {missing.map(({ message }) => message.replace(/\.$/, "")).join("; ")}.
          </Typography>
        )}
      </Box>
    </Paper>
  );
}
