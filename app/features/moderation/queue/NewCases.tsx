import Box from "@mui/material/Box";
import Button from "@mui/material/Button";

interface NewCasesProps {
  count: number;
  onShow: () => void;
}

/** Says that cases came, and waits for a press: the list does not move by itself. */
export function NewCases({ count, onShow }: NewCasesProps) {
  const label = count === 1 ? "1 new case" : `${count.toLocaleString("en")} new cases`;
  return (
    <Box aria-live="polite" role="status">
      {count > 0 && (
        <Button
          fullWidth
          size="small"
          variant="contained"
          onClick={onShow}
          sx={{ borderRadius: 0 }}
        >
          {label}
        </Button>
      )}
    </Box>
  );
}
