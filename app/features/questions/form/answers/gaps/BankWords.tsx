import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { fieldMark } from "../../field-focus";
import { WordListField } from "../../WordListField";

interface BankWordsProps {
  /** The wrong words. */
  extras: readonly string[];
  /** All words in the order in which candidates see them. */
  bank: readonly string[];
  onChange: (extras: string[]) => void;
}

/** The wrong words of the common bank, and the bank as it is shown. */
export function BankWords({ extras, bank, onChange }: BankWordsProps) {
  return (
    <Box {...fieldMark("options.bank")} sx={{ mt: 1.5 }}>
      <WordListField
        label="Wrong words in the bank"
        value={extras}
        onChange={onChange}
        helperText="Type a word and press Enter. The bank needs more words than there are gaps."
      />
      {bank.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          The bank as shown: {bank.join(" · ")}
        </Typography>
      )}
    </Box>
  );
}
