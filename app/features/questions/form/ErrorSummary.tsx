import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useEffect, useRef } from "react";
import { useFormState } from "react-hook-form";
import type { Problem } from "~/domain/question-problems";
import { problemsOf } from "./form-errors";
import { ProblemList } from "./ProblemList";

/** After a save that failed: what was wrong, all in one place. @param refused  what the database said */
export function ErrorSummary({ refused }: { refused: readonly Problem[] }) {
  const { errors, submitCount } = useFormState();
  const problems = [...problemsOf(errors), ...refused];
  const alert = useRef<HTMLDivElement>(null);
  const isShown = submitCount > 0 && problems.length > 0;
  // Each failed try brings the summary back into view; correcting a field does not.
  useEffect(() => {
    if (submitCount > 0) alert.current?.scrollIntoView({ block: "nearest" });
  }, [submitCount]);
  if (!isShown) return null;
  return (
    <Alert ref={alert} severity="error" sx={{ mb: 2, width: "100%" }}>
      <AlertTitle>The question is not saved</AlertTitle>
      <ProblemList problems={problems} />
    </Alert>
  );
}
