import FailedIcon from "@mui/icons-material/CancelOutlined";
import PassedIcon from "@mui/icons-material/CheckCircleOutlined";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { RunName, SelfTest, SelfTestRun } from "~/domain/self-test";

const ANSWERS: Record<RunName, string> = {
  key: "The answer key",
  empty: "No answer",
  worst: "The worst answer",
  slip: "One mistake",
};

/** Other spellings of the key are tried too, so the name alone does not tell the runs apart. */
const keyed = (runs: readonly SelfTestRun[]) =>
  runs.map((run, place) => ({ run, id: `${run.name} ${place}` }));

/** How the item scored with its own key, with nothing, with the worst answer and with one mistake. */
export function SelfTestRuns({ test }: { test: SelfTest | null }) {
  if (test && !test.applies) return <Note>Its answers are marked by people or a model.</Note>;
  return (
    <Box component="section" aria-label="Self-test" sx={{ mt: 2 }}>
      <Typography variant="h3" gutterBottom>
        Self-test
      </Typography>
      {test ? (
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {keyed(test.runs).map(({ id, run }) => (
            <Run key={id} run={run} />
          ))}
        </Box>
      ) : (
        <Note>The answers are tried once nothing is missing.</Note>
      )}
    </Box>
  );
}

const Note = ({ children }: { children: string }) => (
  <Typography variant="body2" color="text.secondary">
    {children}
  </Typography>
);

function Run({ run: { name, expected, score, passed } }: { run: SelfTestRun }) {
  const Icon = passed ? PassedIcon : FailedIcon;
  return (
    <Box component="li" sx={{ display: "flex", alignItems: "flex-start", gap: 1, py: 0.25 }}>
      <Icon
        fontSize="small"
        color={passed ? "success" : "error"}
        titleAccess={passed ? "As it must be" : "Wrong"}
      />
      <Box sx={{ flex: 1 }}>
        {ANSWERS[name]}
        {!passed && (
          <Typography variant="body2" color="error">
            {expected}
          </Typography>
        )}
      </Box>
      <Box component="span" sx={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
        {score.points} of {score.max}
      </Box>
    </Box>
  );
}
