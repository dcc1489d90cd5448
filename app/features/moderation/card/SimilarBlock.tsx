import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Timestamp } from "~/ui/Timestamp";
import type { SimilarCase } from "../case-detail";
import { DECISIONS } from "../decisions";

const percent = (likeness: number) => `${Math.round(likeness * 100)} % alike`;

/** Decided cases about much the same words, so that like is treated alike. */
export function SimilarBlock({ cases }: { cases: SimilarCase[] }) {
  return (
    <Block title="Similar cases">
      {cases.length === 0 && (
        <Typography color="text.secondary">Nothing like it was decided before.</Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {cases.map((near) => (
          <Box component="li" key={near.id} sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}>
            <strong>{DECISIONS[near.action].done}</strong>:{" "}
            <Link component={RouterLink} to={`/admin/moderation_cases/${near.id}/show`}>
              {near.title}
            </Link>
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
              {near.excerpt}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {percent(near.likeness)}
              {near.same_author && " · same author"}
              {near.reason && ` · ${near.reason}`} · {near.decided_by_name ?? "Somebody"},{" "}
              <Timestamp value={near.decided_at} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Block>
  );
}
