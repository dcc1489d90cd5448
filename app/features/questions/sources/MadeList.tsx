import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { findItemType } from "~/domain/item-types";
import { type MadeRow, questionAddress } from "./source";

/** Items made from a source, each a link, with what is special about it. */
export function MadeList({
  items,
  revision,
}: {
  items: readonly MadeRow[];
  /** Of the source; an item behind it waits for a correction. */
  revision?: number | undefined;
}) {
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {items.map((item) => (
        <Box component="li" key={item.id} sx={{ py: 0.5 }}>
          <Link component={RouterLink} to={questionAddress(item)}>
            {item.title}
          </Link>
          <Typography variant="body2" color="text.secondary">
            {findItemType(item.module, item.type)?.title ?? item.type}
          </Typography>
          <Box sx={{ display: "flex", gap: 0.5, flexWrap: "wrap" }}>
            {item.is_active && (
              <Chip size="small" variant="outlined" color="success" label="Published" />
            )}
            {item.archived_at && (
              <Chip size="small" variant="outlined" color="warning" label="Archived" />
            )}
            {revision !== undefined && item.source_revision < revision && (
              <Chip
                size="small"
                color="warning"
                variant="outlined"
                label="Follows an earlier text"
              />
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
