import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { Timestamp } from "~/ui/Timestamp";
import type { RuleTrial } from "./rule";

const number = (n: number) => n.toLocaleString("en");

/** How many of how many, how many of those a moderator took down anyway, and here they are. */
export function TrialResult({
  trial: { looked_at, caught, caught_taken_down, examples },
}: {
  trial: RuleTrial;
}) {
  return (
    <>
      <Alert severity={caught === 0 ? "success" : "info"} sx={{ mb: 1 }}>
        It would have caught {number(caught)} of the last {number(looked_at)} texts
        {caught > 0 && `; ${number(caught_taken_down)} of them are hidden or removed today`}.
      </Alert>
      <Box component="ol" aria-label="Caught texts" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {examples.map((example) => (
          <Box
            component="li"
            key={example.id}
            sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}
          >
            <Link component={RouterLink} to={`/admin/posts/${example.post_id}/show`}>
              {example.type === "comment" ? `Comment on ${example.title}` : example.title}
            </Link>{" "}
            <strong>{example.caught}</strong>
            <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
              {example.excerpt}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {example.author_name ?? "Somebody"}, <Timestamp value={example.created_at} /> ·{" "}
              {example.status}
            </Typography>
          </Box>
        ))}
      </Box>
      {caught > examples.length && (
        <Typography variant="body2" color="text.secondary">
          The latest {examples.length} are shown.
        </Typography>
      )}
    </>
  );
}
