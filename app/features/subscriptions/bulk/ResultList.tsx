import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { BulkResult } from "./bulk";

const WORDS: Record<BulkResult["outcome"], string> = {
  done: "Done",
  pending: "Stripe has it; the console follows within minutes",
  refused: "Left as it was",
};

/** How it went, a row a learner, what was refused first. */
export function ResultList({ results, verb }: { results: readonly BulkResult[]; verb: string }) {
  const refused = results.filter(({ outcome }) => outcome === "refused");
  const done = results.length - refused.length;
  const sorted = [...refused, ...results.filter(({ outcome }) => outcome !== "refused")];
  return (
    <Alert severity={refused.length > 0 ? "warning" : "success"}>
      <AlertTitle role="status">
        {verb}: {done} done{refused.length > 0 && `, ${refused.length} refused`}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2, maxHeight: 260, overflowY: "auto" }} tabIndex={0}>
        {sorted.map(({ userId, name, outcome, problem }) => (
          <li key={userId}>
            <strong>{name}</strong>: {WORDS[outcome]}
            {problem && (
              <Typography variant="body2" component="span">
                . {problem}
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
