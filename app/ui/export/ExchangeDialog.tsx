import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { ALWAYS_LOST, type ExchangeFormat, MOST_EXCHANGED } from "~/domain/exchange/losses";
import { messageOf } from "../message-of";
import { fileName, saveFile } from "./save-file";
import { useExchange } from "./use-exchange";

interface ExchangeDialogProps {
  table: string;
  format: ExchangeFormat;
  ids: readonly string[];
  onClose: () => void;
}

const NAMES: Record<ExchangeFormat, { title: string; ending: string }> = {
  qti: { title: "Export as QTI 3", ending: "zip" },
  gift: { title: "Export as GIFT", ending: "gift" },
};
/** More are in the statement that goes along with the file. */
const SHOWN = 200;

const counted = (n: number) => `${n.toLocaleString("en")} ${n === 1 ? "item" : "items"}`;

/** Says what each item loses in this format, then saves the file, which says the same. */
export default function ExchangeDialog({ table, format, ids, onClose }: ExchangeDialogProps) {
  const { title, ending } = NAMES[format];
  const { statement, save, stated } = useExchange({
    table,
    format,
    ids,
    onSaved: (file) => {
      saveFile(file, fileName(table, ending));
      onClose();
    },
  });
  const error = statement.error ?? save.error;
  const items = statement.data ?? [];
  const isTooLong = items.length > MOST_EXCHANGED;
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby="exchange-title" onClose={onClose}>
      <DialogTitle id="exchange-title">{title}</DialogTitle>
      <DialogContent>
        {(statement.isPending || save.isPending) && (
          <>
            <Typography role="status" variant="body2" color="text.secondary" gutterBottom>
              {save.isPending
                ? "Packing the file. Closing this window stops it."
                : `Looking at what is lost: ${stated.toLocaleString("en")} of ${ids.length.toLocaleString("en")}`}
            </Typography>
            <LinearProgress
              aria-label={save.isPending ? "Packing the file" : "Reading the items"}
              {...(!save.isPending && {
                variant: "determinate",
                value: (100 * stated) / ids.length,
              })}
            />
          </>
        )}
        {isTooLong && (
          <Alert severity="error">
            These are {items.length.toLocaleString("en")} items; a package takes{" "}
            {MOST_EXCHANGED.toLocaleString("en")}. Narrow the list with filters first.
          </Alert>
        )}
        {error && <Alert severity="error">{messageOf(error)}</Alert>}
        {statement.data && (
          <>
            <Typography sx={{ mb: 1 }}>
              {counted(items.length)}. {ALWAYS_LOST} This is lost beside that, and stands in the
              file as well:
            </Typography>
            <Box component="ul" aria-label="What is lost" sx={{ pl: 2, m: 0 }}>
              {items.slice(0, SHOWN).map((item) => (
                <li key={item.id}>
                  <b>{item.title}</b> {item.losses.join(" ") || "Nothing."}
                </li>
              ))}
            </Box>
            {items.length > SHOWN && <p>The first {SHOWN} are listed.</p>}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          loading={save.isPending}
          disabled={items.length === 0 || isTooLong}
          onClick={() => save.mutate()}
        >
          Save the file
        </Button>
      </DialogActions>
    </Dialog>
  );
}
