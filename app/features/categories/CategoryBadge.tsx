import Box from "@mui/material/Box";
import { useTheme } from "@mui/material/styles";
import type { Category } from "./category";
import { iconOf } from "./icons";

/** Icon or initials of a category on its colour; the title beside it says the same. */
export function CategoryBadge({ category }: { category: Category }) {
  const { icon, color, short_name, title } = category;
  const { palette } = useTheme();
  const Icon = iconOf(icon);
  const background = color ?? palette.grey[700];
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 56,
        height: 30,
        borderRadius: 1,
        display: "inline-grid",
        placeItems: "center",
        flexShrink: 0,
        bgcolor: background,
        color: palette.getContrastText(background),
        fontSize: 11,
        whiteSpace: "nowrap",
        fontWeight: 700,
      }}
    >
      {Icon ? <Icon fontSize="small" /> : (short_name || title.slice(0, 2)).slice(0, 6)}
    </Box>
  );
}
