import Dialog from "@mui/material/Dialog";
import InputBase from "@mui/material/InputBase";
import LinearProgress from "@mui/material/LinearProgress";
import { type KeyboardEvent, useState } from "react";
import { useNavigate } from "react-router-dom";
import type { AppPermission } from "~/domain/permissions";
import { visuallyHidden } from "~/ui/visually-hidden";
import { PaletteOptions } from "./PaletteOptions";
import type { PaletteItem } from "./results";
import { usePalette } from "./use-palette";

interface CommandPaletteProps {
  permissions: ReadonlySet<AppPermission>;
  onClose: () => void;
}

/** Ctrl/Cmd-K: type a few letters, arrow to the place, Enter. */
export default function CommandPalette({ permissions, onClose }: CommandPaletteProps) {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const { items, searching, error } = usePalette(text, permissions);
  const navigate = useNavigate();
  const current = Math.min(active, items.length - 1);

  const go = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    navigate(item.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") go(items[current]);
    else if (event.key === "ArrowDown") setActive(items.length ? (current + 1) % items.length : 0);
    else if (event.key === "ArrowUp")
      setActive(items.length ? (current + items.length - 1) % items.length : 0);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="palette-title"
      sx={{ "& .MuiDialog-container": { alignItems: "flex-start", pt: "8vh" } }}
    >
      <h2 id="palette-title" style={visuallyHidden}>
        Search or go to
      </h2>
      <InputBase
        autoFocus
        fullWidth
        placeholder="Search questions, lessons, people, pages…"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        inputProps={{
          role: "combobox",
          "aria-label": "Search or go to",
          "aria-expanded": true,
          "aria-controls": "palette-options",
          "aria-activedescendant": items[current] ? `palette-option-${current}` : undefined,
        }}
        sx={{ px: 2, py: 1.5, fontSize: "1.05rem", borderBottom: 1, borderColor: "divider" }}
      />
      <LinearProgress
        aria-label="Searching"
        sx={{ visibility: searching ? "visible" : "hidden", height: 2 }}
      />
      <PaletteOptions
        items={items}
        current={current}
        problem={error?.message ?? null}
        searching={searching}
        onChoose={go}
        onPoint={setActive}
      />
    </Dialog>
  );
}
