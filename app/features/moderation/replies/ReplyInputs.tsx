import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { DECISION_ACTIONS } from "../case";
import { DECISIONS } from "../decisions";
import { filledIn } from "./reply";

const ACTIONS = DECISION_ACTIONS.map((id) => ({ id, name: DECISIONS[id].label }));

const EXAMPLE = {
  author: "Fatima",
  title: "The microphone stops too early",
  forum: "Speaking",
  reason: "Advertising or spam",
  until: "5 December 2026 at 10:00 (UTC)",
};

/** The only form of a canned reply: the text on one side, what the author would read on the other. */
export function ReplyInputs() {
  const body: unknown = useWatch({ name: "body" });
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        width: "100%",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
        alignItems: "start",
      }}
    >
      <Paper variant="outlined" component="section" aria-label="Reply" sx={{ p: 2 }}>
        <TextInput source="title" isRequired autoFocus helperText={false} />
        <SelectInput
          source="action"
          label="Offered with"
          choices={ACTIONS}
          emptyText="Any decision"
          helperText={false}
        />
        <TextInput
          source="body"
          label="Text"
          isRequired
          multiline
          minRows={6}
          helperText="Plain text. Places that are filled in: {author}, {title}, {forum}, {reason}, and for a silence {until}."
        />
      </Paper>
      <Paper variant="outlined" component="section" aria-label="Preview" sx={{ p: 2 }}>
        <Typography variant="h2" gutterBottom>
          As the author reads it
        </Typography>
        <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
          {filledIn(typeof body === "string" ? body : "", EXAMPLE)}
        </Typography>
      </Paper>
    </Box>
  );
}
