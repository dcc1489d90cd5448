import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { keysOf, type Shortcut } from "./shortcut";

/** A heading and what its keys do. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly (readonly [keys: Shortcut, does: string])[];
}

interface ShortcutDialogProps {
  groups: readonly ShortcutGroup[];
  /** Whether "?" alone opens this list. */
  questionMark: boolean;
  onQuestionMark: (on: boolean) => void;
  onClose: () => void;
}

/** What the keyboard can do on this page. */
export default function ShortcutDialog({
  groups,
  questionMark,
  onQuestionMark,
  onClose,
}: ShortcutDialogProps) {
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="shortcut-list">
      <DialogTitle id="shortcut-list">Keyboard shortcuts</DialogTitle>
      <DialogContent>
        {groups.map(({ title, shortcuts }) => (
          <Box key={title} component="section" sx={{ mb: 2 }}>
            <Typography variant="h3" gutterBottom>
              {title}
            </Typography>
            <Box
              component="dl"
              sx={{
                display: "grid",
                gridTemplateColumns: "auto 1fr",
                gap: 0.75,
                columnGap: 2,
                m: 0,
              }}
            >
              {shortcuts.map(([keys, does]) => [
                <Box key={keys} component="dt">
                  <Box
                    component="kbd"
                    sx={{
                      border: 1,
                      borderColor: "divider",
                      borderBottomWidth: 2,
                      borderRadius: 1,
                      px: 0.75,
                      py: 0.25,
                      fontFamily: "inherit",
                      fontSize: "0.85em",
                      whiteSpace: "nowrap",
                    }}
                  >
                    {keysOf(keys)}
                  </Box>
                </Box>,
                <Box key={`${keys} does`} component="dd" sx={{ m: 0 }}>
                  {does}
                </Box>,
              ])}
            </Box>
          </Box>
        ))}
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={questionMark}
              onChange={(event) => onQuestionMark(event.target.checked)}
            />
          }
          label="Open this list with the ? key alone"
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
