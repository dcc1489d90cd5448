import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useEffect, useRef } from "react";
import { Highlighted } from "~/ui/Highlighted";
import type { PaletteItem } from "./results";

interface PaletteOptionsProps {
  items: PaletteItem[];
  /** Index of the option that Enter opens. */
  current: number;
  problem: string | null;
  searching: boolean;
  onChoose: (item: PaletteItem) => void;
  onPoint: (index: number) => void;
}

/** What was found; the keyboard stays in the search field, this only shows where it is. */
export function PaletteOptions({
  items,
  current,
  problem,
  searching,
  ...act
}: PaletteOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const message = problem ?? (items.length === 0 && !searching ? "Nothing found." : null);
  return (
    <>
      {message && (
        <Typography role="status" color={problem ? "error" : "text.secondary"} sx={{ p: 2 }}>
          {message}
        </Typography>
      )}
      <Box
        ref={list}
        id="palette-options"
        role="listbox"
        aria-label="Places"
        sx={{ overflowY: "auto", maxHeight: "60vh", py: items.length ? 0.5 : 0 }}
      >
        {items.map((item, index) => (
          <Box
            key={item.key}
            id={`palette-option-${index}`}
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            onClick={() => act.onChoose(item)}
            onMouseMove={() => act.onPoint(index)}
            sx={{
              display: "flex",
              gap: 2,
              alignItems: "baseline",
              px: 2,
              py: 0.75,
              cursor: "pointer",
              bgcolor: index === current ? "action.selected" : "transparent",
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography noWrap>{item.title}</Typography>
              {item.excerpt && (
                <Typography variant="body2" color="text.secondary" noWrap>
                  <Highlighted html={item.excerpt} />
                </Typography>
              )}
            </Box>
            <Typography variant="body2" color="text.secondary">
              {item.kind}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
