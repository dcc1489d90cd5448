import Alert from "@mui/material/Alert";

/** Two tabs on one record do not harm each other, but the second save will have to be compared. */
export function OpenElsewhere() {
  return (
    <Alert severity="warning" role="status" sx={{ width: "100%", mb: 2 }}>
      Another tab of this browser has unsaved work on the same record.
    </Alert>
  );
}
