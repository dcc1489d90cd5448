import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { Timestamp } from "~/ui/Timestamp";
import type { UndoAnswer } from "../case";

type Result = UndoAnswer["results"][number];

const PENALTY = {
  lifted: " The penalty is lifted.",
  lifted_before: " The penalty was lifted before.",
  none: "",
} as const;

function ContentText({ content, since }: Result) {
  if (content === "restored") return <> is as it was before the decision.</>;
  if (content === "gone") return <> does not exist any more.</>;
  if (content === "unchanged") return <> had not been changed by the decision.</>;
  return (
    <>
      {" "}
      stays as it is: {since?.actor_name ?? "somebody"} changed it since
      {since && (
        <>
          , <Timestamp value={since.at} />
        </>
      )}
      .
    </>
  );
}

/** What an undo did, decision by decision. */
export function UndoOutcome({ answer }: { answer: UndoAnswer }) {
  return (
    <>
      <Alert severity={answer.undone > 0 ? "success" : "info"} sx={{ mb: 1 }}>
        {answer.undone === 1 ? "1 decision is undone." : `${answer.undone} decisions are undone.`}
      </Alert>
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {answer.results.map((result) => (
          <li key={result.id}>
            “{result.title}”<ContentText {...result} />
            {PENALTY[result.penalty]}
            {result.reopened && " It waits in the queue again."}
          </li>
        ))}
        {answer.skips.map(({ id, problem }) => (
          <li key={id}>{problem}</li>
        ))}
      </Box>
    </>
  );
}
