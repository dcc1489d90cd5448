import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import { findItemType } from "~/domain/item-types";
import WordDifference from "~/ui/WordDifference";
import { questionAddress } from "./source";
import type { Update } from "./updates";

interface UpdateCardProps {
  update: Update;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

/** One item before and after the correction, or why a person has to correct it. */
export function UpdateCard({ update, checked, onCheck }: UpdateCardProps) {
  const { item, patch, before, after } = update;
  const type = findItemType(item.module, item.type)?.title ?? item.type;
  return (
    <Paper component="section" aria-label={item.title} variant="outlined" sx={{ p: 1.5, mt: 1 }}>
      <FormControlLabel
        control={<Checkbox checked={checked} onChange={(event) => onCheck(event.target.checked)} />}
        label={
          patch.state === "impossible"
            ? `I have corrected “${item.title}” by hand`
            : `Update “${item.title}”`
        }
      />
      <Box sx={{ color: "text.secondary", fontSize: "0.8125rem", mb: 1 }}>
        {type}
        {item.is_active ? ", published" : ""} ·{" "}
        <Link href={questionAddress(item)} target="_blank" rel="noopener">
          Open
        </Link>
      </Box>
      {patch.state === "impossible" && (
        <Alert severity="warning">This item cannot be updated by itself: {patch.reason}</Alert>
      )}
      {patch.state === "unchanged" && <Box>The corrected words do not stand in this item.</Box>}
      {patch.state === "patched" && <WordDifference before={before} after={after} />}
    </Paper>
  );
}
