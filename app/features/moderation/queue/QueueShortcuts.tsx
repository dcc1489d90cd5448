import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { lazy, Suspense, useState } from "react";
import { useStore } from "react-admin";
import type { ShortcutGroup } from "~/ui/shortcuts/ShortcutDialog";
import { useShortcut } from "~/ui/shortcuts/use-shortcut";
import { DECISION_ACTIONS } from "../case";
import { APPEAL_OUTCOME_NAMES, APPEAL_OUTCOMES } from "../decide/appeal-outcomes";
import { DECISIONS } from "../decisions";

const ShortcutDialog = lazy(() => import("~/ui/shortcuts/ShortcutDialog"));

const GROUPS: readonly ShortcutGroup[] = [
  {
    title: "The queue",
    shortcuts: [
      ["j", "Next case"],
      ["k", "Case before"],
      ["n", "Take the next free case"],
      ["c", "Take the case, or give it back"],
      ["u", "Take back the last decision"],
      ["?", "This list"],
    ],
  },
  {
    title: "Decide, then Enter",
    shortcuts: DECISION_ACTIONS.map((action) => [DECISIONS[action].key, DECISIONS[action].label]),
  },
  {
    title: "An appeal",
    shortcuts: APPEAL_OUTCOME_NAMES.map((outcome) => [
      APPEAL_OUTCOMES[outcome].key,
      APPEAL_OUTCOMES[outcome].label,
    ]),
  },
];

/** The button that lists the keys of the queue; "?" lists them as well. */
export function QueueShortcuts() {
  const [listed, setListed] = useState(false);
  const [questionMark, setQuestionMark] = useStore("shortcuts.questionMark", true);
  useShortcut("?", () => setListed(true), { outsideFields: true, enabled: questionMark });
  return (
    <>
      <Tooltip title="Keyboard shortcuts">
        <IconButton aria-label="Keyboard shortcuts" onClick={() => setListed(true)}>
          <KeyboardIcon />
        </IconButton>
      </Tooltip>
      {listed && (
        <Suspense>
          <ShortcutDialog
            groups={GROUPS}
            questionMark={questionMark}
            onQuestionMark={setQuestionMark}
            onClose={() => setListed(false)}
          />
        </Suspense>
      )}
    </>
  );
}
