import AddIcon from "@mui/icons-material/Add";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { answerVariants } from "~/domain/answers/answer-lists";

interface VariantChipsProps {
  answers: readonly string[];
  onAdd: (answer: string) => void;
}

/** Other ways to write the answers, one click each: digits and words, British and American spelling. */
export function VariantChips({ answers, onAdd }: VariantChipsProps) {
  const variants = answerVariants(answers);
  if (variants.length === 0) return null;
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, alignItems: "center", mt: 0.25 }}>
      <Box component="span" sx={{ color: "text.secondary", fontSize: "0.85em" }}>
        Also accept
      </Box>
      {variants.map((variant) => (
        <Chip
          key={variant}
          size="small"
          variant="outlined"
          icon={<AddIcon />}
          label={variant}
          onClick={() => onAdd(variant)}
          aria-label={`Also accept ${variant}`}
        />
      ))}
    </Box>
  );
}
