import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { ariaKeys, type Shortcut } from "~/ui/shortcuts/shortcut";
import { useShortcut } from "~/ui/shortcuts/use-shortcut";

interface KeyedButtonProps {
  shortcut: Shortcut;
  label: string;
  /** What it will do, or why it cannot. */
  says: string;
  disabled?: boolean;
  onPress: () => void;
}

/** A button that its key presses as well, with what it will do written on it. */
export function KeyedButton({
  shortcut,
  label,
  says,
  disabled = false,
  onPress,
}: KeyedButtonProps) {
  const saysId = useId();
  useShortcut(shortcut, onPress, { outsideFields: true, enabled: !disabled });
  return (
    <ButtonBase
      disabled={disabled}
      onClick={onPress}
      aria-label={label}
      aria-describedby={saysId}
      aria-keyshortcuts={ariaKeys(shortcut)}
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        p: 0.75,
        display: "flex",
        gap: 1,
        alignItems: "flex-start",
        justifyContent: "flex-start",
        textAlign: "left",
        "&:hover": { bgcolor: "action.hover" },
        "&:focus-visible": { outline: 2, outlineColor: "primary.main" },
        "&.Mui-disabled": { bgcolor: "action.hover", borderStyle: "dashed" },
      }}
    >
      <Box
        component="kbd"
        aria-hidden
        sx={{
          border: 1,
          borderColor: "divider",
          borderRadius: 0.5,
          px: 0.75,
          fontFamily: "inherit",
        }}
      >
        {shortcut}
      </Box>
      <span>
        <Typography component="span" sx={{ display: "block", fontWeight: 600 }}>
          {label}
        </Typography>
        <Typography id={saysId} component="span" variant="body2" color="text.secondary">
          {says}
        </Typography>
      </span>
    </ButtonBase>
  );
}
