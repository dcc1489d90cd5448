import ButtonBase from "@mui/material/ButtonBase";

interface WordButtonProps {
  word: string;
  marked: boolean;
  onClick: () => void;
}

/** A word of a text that can be marked. */
export function WordButton({ word, marked, onClick }: WordButtonProps) {
  return (
    <ButtonBase
      aria-pressed={marked}
      onClick={onClick}
      sx={{
        px: 0.5,
        borderRadius: 0.5,
        fontSize: "inherit",
        fontFamily: "inherit",
        fontWeight: marked ? 700 : 400,
        color: marked ? "error.main" : "text.primary",
        textDecoration: marked ? "underline wavy" : "none",
        bgcolor: "action.hover",
        "&:focus-visible": { outline: "2px solid", outlineColor: "primary.main" },
      }}
    >
      {word}
    </ButtonBase>
  );
}
