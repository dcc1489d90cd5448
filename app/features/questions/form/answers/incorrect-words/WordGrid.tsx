import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { type KeyboardEvent, memo, useRef, useState } from "react";
import { trimPunctuation } from "~/domain/answers/incorrect-words";

interface WordGridProps {
  words: readonly string[];
  /** Shown words by place. */
  swaps: ReadonlyMap<number, string>;
  /** The word that is being rewritten. */
  current: number | null;
  onOpen: (index: number) => void;
  onRestore: (index: number) => void;
}

/** Where an arrow key leads from a word. */
function targetOf(key: string, index: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || to < 0 || to >= count ? null : to;
}

/** The word nearest above or below another one on the page. */
function wordOnNextLine(
  from: HTMLElement,
  words: readonly HTMLElement[],
  down: boolean,
): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const middle = here.left + here.width / 2;
  const beyond = words.filter((word) => {
    const { top } = word.getBoundingClientRect();
    return down ? top > here.top + 4 : top < here.top - 4;
  });
  const tops = beyond.map((word) => word.getBoundingClientRect().top);
  const line = down ? Math.min(...tops) : Math.max(...tops);
  const distance = (word: HTMLElement) => {
    const { left, width } = word.getBoundingClientRect();
    return Math.abs(left + width / 2 - middle);
  };
  return beyond
    .filter((word) => Math.abs(word.getBoundingClientRect().top - line) < 4)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * The words of a text as one stop of the Tab key: arrow keys move from word to word, Enter or a click
 * opens one, Delete takes its alteration back.
 */
export function WordGrid({ words, swaps, current, onOpen, onRestore }: WordGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const place = Math.min(stop, words.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(grid.current?.querySelectorAll<HTMLElement>("[data-word]") ?? [])];
    const from = event.target instanceof HTMLElement ? event.target : null;
    const at = from ? buttons.indexOf(from) : -1;
    if (!from || at < 0) return;
    const vertical = event.key === "ArrowDown" || event.key === "ArrowUp";
    const to = vertical
      ? wordOnNextLine(from, buttons, event.key === "ArrowDown")
      : buttons[targetOf(event.key, at, buttons.length) ?? -1];
    if (event.key === "Delete" || event.key === "Backspace") onRestore(Number(from.dataset.word));
    else if (to) to.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Box
      ref={grid}
      role="toolbar"
      aria-label="Words of the transcript"
      onKeyDown={onKeyDown}
      sx={{ p: 1.25, border: 1, borderColor: "divider", borderRadius: 1, lineHeight: 2 }}
    >
      {words.map((word, index) =>
        word ? (
          <Word
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the word's identity
            key={index}
            index={index}
            word={word}
            shown={swaps.get(index)}
            isStop={index === place}
            isOpen={index === current}
            onOpen={onOpen}
            onFocus={setStop}
          />
        ) : null,
      )}
    </Box>
  );
}

interface WordProps {
  index: number;
  word: string;
  shown: string | undefined;
  isStop: boolean;
  isOpen: boolean;
  onOpen: (index: number) => void;
  onFocus: (index: number) => void;
}

const Word = memo(function Word({
  index,
  word,
  shown,
  isStop,
  isOpen,
  onOpen,
  onFocus,
}: WordProps) {
  return (
    <>
      <ButtonBase
        disableRipple
        data-word={index}
        tabIndex={isStop ? 0 : -1}
        aria-label={shown === undefined ? word : `${word}, shown as ${shown}`}
        aria-pressed={shown !== undefined}
        onClick={() => onOpen(index)}
        onFocus={() => onFocus(index)}
        sx={{
          px: 0.375,
          borderRadius: 0.75,
          font: "inherit",
          fontSize: "0.95rem",
          verticalAlign: "baseline",
          bgcolor: isOpen ? "action.selected" : "transparent",
          "&:hover": { bgcolor: "action.hover" },
          "&:focus-visible": { outline: "2px solid", outlineColor: "primary.main" },
        }}
      >
        {shown === undefined ? (
          word
        ) : (
          <>
            <Box component="del" sx={{ color: "text.secondary", mr: 0.5 }}>
              {trimPunctuation(word)}
            </Box>
            <Box
              component="ins"
              sx={{ color: "error.main", fontWeight: 700, textDecoration: "none" }}
            >
              {word.replace(trimPunctuation(word), () => shown)}
            </Box>
          </>
        )}
      </ButtonBase>{" "}
    </>
  );
});
