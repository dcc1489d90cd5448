import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseDetail } from "../case-detail";

/** Why the case is here: what rules saw, and what people said. */
export function WhyBlock({ about: { flags, rules, case: row } }: { about: CaseDetail }) {
  return (
    <Block title="Why it is here">
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {rules.map(({ id, name, action, caught }) => (
          <li key={id}>
            {action === "hold" ? "Held by the rule " : "Flagged by the rule "}
            <Link component={RouterLink} to={`/admin/moderation_rules/${id}`}>
              {name}
            </Link>
            : {caught}
          </li>
        ))}
        {flags.map(({ id, reason, note, by_name, created_at }) => (
          <li key={id}>
            {reason}, says {by_name ?? "somebody"} · <Timestamp value={created_at} />
            {note && (
              <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
                “{note}”
              </Typography>
            )}
          </li>
        ))}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        Severity {row.severity} of 5 · {row.reports === 1 ? "1 report" : `${row.reports} reports`} ·{" "}
        {row.reach.toLocaleString("en")} views
      </Typography>
    </Block>
  );
}
