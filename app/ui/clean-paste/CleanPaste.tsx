import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import {
  type ClipboardEvent,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useState,
} from "react";
import { cleanText } from "~/domain/clean-text";
import { insertText, textControlOf } from "./insert-text";

/** Tells what was cleaned out of a paste, and how to get it back. */
type Report = (changes: readonly string[], undo: () => void) => void;

const ReportContext = createContext<Report>(() => undefined);
export const usePasteReport = (): Report => useContext(ReportContext);

/** Marks fields whose text is compared with what a keyboard types. */
export const straightQuotes = { "data-paste": "straight-quotes" };

export const wantsStraightQuotes = (field: Element): boolean =>
  field.closest(`[data-paste="${straightQuotes["data-paste"]}"]`) !== null;

const SHOWN_MS = 12_000;

interface Note {
  changes: readonly string[];
  undo: () => void;
}

/**
 * Cleans whatever is pasted into the text fields within, says what it took away and gives it back on
 * demand. Only plain text ever enters: a field that handles a paste itself is left alone.
 */
export function CleanPaste({ children }: { children: ReactNode }) {
  const [note, setNote] = useState<Note | null>(null);
  const report = useCallback<Report>((changes, undo) => setNote({ changes, undo }), []);

  const onPaste = (event: ClipboardEvent) => {
    const control = textControlOf(event.target);
    if (!control || event.defaultPrevented) return;
    const pasted = event.clipboardData.getData("text/plain");
    const { text, changes } = cleanText(pasted, { straightQuotes: wantsStraightQuotes(control) });
    if (changes.length === 0) return;
    event.preventDefault();
    insertText(control, text);
    const end = control.selectionEnd ?? control.value.length;
    report(changes, () => {
      // Only where the cleaned text still stands: what was typed since is not the paste's to change.
      if (control.value.slice(end - text.length, end) !== text) return;
      control.setSelectionRange(end - text.length, end);
      insertText(control, pasted);
    });
  };

  return (
    <ReportContext.Provider value={report}>
      <Box onPaste={onPaste} sx={{ width: "100%" }}>
        {children}
      </Box>
      <Snackbar
        open={note !== null}
        autoHideDuration={SHOWN_MS}
        onClose={(_, reason) => reason !== "clickaway" && setNote(null)}
        message={note ? `Cleaned the paste: ${note.changes.join(", ")}.` : ""}
        action={
          <Button
            color="inherit"
            onClick={() => {
              note?.undo();
              setNote(null);
            }}
          >
            Undo the cleaning
          </Button>
        }
      />
    </ReportContext.Provider>
  );
}
