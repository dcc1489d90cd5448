import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { lazy, Suspense, useRef, useState } from "react";
import { useCreatePath, useRecordContext, useResourceContext, useStore } from "react-admin";
import { Link, useNavigate } from "react-router-dom";
import { Keys } from "~/ui/shortcuts/Keys";
import { ariaKeys, keysOf } from "~/ui/shortcuts/shortcut";
import { useShortcut } from "~/ui/shortcuts/use-shortcut";
import { usePreview } from "../../preview/use-preview";
import { SHORTCUT_GROUPS } from "./shortcut-groups";
import { useSaveAndNext } from "./use-save-and-next";

const ShortcutDialog = lazy(() => import("~/ui/shortcuts/ShortcutDialog"));

/** Lets a field take what is typed into it but not entered yet, as it does when it is left. */
function settleTyping(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return () => undefined;
  field.blur();
  return () => field.focus({ preventScroll: true });
}

/** Beside the save button: go on to the next question, duplicate this one, and all of it by keyboard. */
export function AuthoringActions() {
  const place = useRef<HTMLDivElement>(null);
  const { run, isBusy, label } = useSaveAndNext();
  const [listed, setListed] = useState(false);
  const [questionMark, setQuestionMark] = useStore("shortcuts.questionMark", true);
  const copy = useDuplicatePath();
  const navigate = useNavigate();
  const preview = usePreview();

  useShortcut("mod+s", () => {
    const back = settleTyping();
    const form = place.current?.closest("form");
    form?.querySelector<HTMLButtonElement>("[data-action=save]:not(:disabled)")?.click();
    back();
  });
  useShortcut("mod+enter", () => {
    settleTyping();
    void run();
  });
  useShortcut("mod+d", () => copy && navigate(copy), { enabled: copy !== null });
  useShortcut("alt+p", preview.toggle);
  useShortcut("mod+/", () => setListed(true));
  useShortcut("?", () => setListed(true), { outsideFields: true, enabled: questionMark });

  return (
    <Box
      ref={place}
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", flex: 1, ml: 1 }}
    >
      <Button
        variant="outlined"
        disabled={isBusy}
        onClick={() => void run()}
        aria-keyshortcuts={ariaKeys("mod+enter")}
      >
        {label} <Keys of="mod+enter" />
      </Button>
      {copy && (
        <Button component={Link} to={copy} aria-keyshortcuts={ariaKeys("mod+d")}>
          Duplicate <Keys of="mod+d" />
        </Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Tooltip title={`Keyboard shortcuts (${keysOf("mod+/")})`}>
        <IconButton aria-label="Keyboard shortcuts" onClick={() => setListed(true)}>
          <KeyboardIcon />
        </IconButton>
      </Tooltip>
      {listed && (
        <Suspense>
          <ShortcutDialog
            groups={SHORTCUT_GROUPS}
            questionMark={questionMark}
            onQuestionMark={setQuestionMark}
            onClose={() => setListed(false)}
          />
        </Suspense>
      )}
    </Box>
  );
}

/** The form of a new question filled in from this one; null while there is nothing saved to copy. */
function useDuplicatePath(): string | null {
  const resource = useResourceContext();
  const record = useRecordContext();
  const createPath = useCreatePath();
  if (record?.id === undefined) return null;
  const search = new URLSearchParams({ type: String(record.type), from: String(record.id) });
  return `${createPath({ resource, type: "create" })}?${search}`;
}
