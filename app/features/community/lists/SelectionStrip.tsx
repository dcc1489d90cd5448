import Typography from "@mui/material/Typography";

/**
 * The place above a table where the buttons appear once rows are selected: kept free, so that the rows stay
 * where they are under the hand.
 */
export function SelectionStrip({ children }: { children: string }) {
  return (
    <Typography
      variant="body2"
      color="text.secondary"
      sx={{ height: 48, px: 2, display: "flex", alignItems: "center" }}
    >
      {children}
    </Typography>
  );
}
