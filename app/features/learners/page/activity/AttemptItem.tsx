import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useCreatePath } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { z } from "zod";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import { SECTIONS } from "./practice";

/** A row of learner_attempts. */
export const attempt = z.object({
  id: z.uuid(),
  module: z.enum(SECTIONS),
  question_id: z.uuid().nullable(),
  title: z.string().nullable(),
  type: z.string().nullable(),
  score: z.coerce.number().nullable(),
  scores: z.record(z.string(), z.unknown()).nullable(),
  /** Transcript, text, or the answer as JSON. */
  response: z.string().nullable(),
  created_at: z.string(),
});

const inPerCent = new Set(["reading", "listening"]);

const told = (value: unknown) =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

/** One attempt: what, when, how well; what was said or written opens below it. */
export function AttemptItem({ attempt: one }: { attempt: z.infer<typeof attempt> }) {
  const createPath = useCreatePath();
  const { module, question_id, title, type, score, scores, response, created_at } = one;
  const unit = inPerCent.has(module) ? " %" : "";
  return (
    <Box sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
      <Box sx={{ display: "flex", gap: 2, alignItems: "baseline" }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {question_id && title ? (
            <Link
              component={RouterLink}
              to={createPath({ resource: `${module}_questions`, id: question_id, type: "show" })}
            >
              {title}
            </Link>
          ) : (
            "A question that is gone"
          )}
          <Typography variant="body2" color="text.secondary">
            {module}
            {type && `, ${type.replaceAll("_", " ")}`}
          </Typography>
        </Box>
        <Typography sx={{ whiteSpace: "nowrap" }}>
          {score === null ? "not scored" : `${score}${unit}`}
        </Typography>
        <Timestamp value={created_at} />
      </Box>
      {(response || scores) && (
        <details>
          <summary>Answer and scores</summary>
          {response && (
            <Typography variant="body2" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {response}
            </Typography>
          )}
          {scores && (
            <Facts
              facts={Object.entries(scores).map(([name, value]) => [
                name.replaceAll("_", " "),
                told(value),
              ])}
            />
          )}
        </details>
      )}
    </Box>
  );
}
