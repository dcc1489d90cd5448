import Box from "@mui/material/Box";
import { keysOf, type Shortcut } from "./shortcut";

/** The keys of a button, beside its name and not part of it. */
export function Keys({ of }: { of: Shortcut }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{ ml: 1, fontFamily: "inherit", fontSize: "0.8em", fontWeight: 400 }}
    >
      {keysOf(of)}
    </Box>
  );
}
