import { useState } from "react";
import { useNotify } from "react-admin";
import { reasonsOf } from "~/domain/question-check";
import type { Problem } from "~/domain/question-problems";
import { CheckRefusedError } from "../checks/publish-gate";
import { inPlainWords, problemsIn } from "../problem-text";

/** What the database had against the last save, until the next one is tried. */
export function useRefusal() {
  const [problems, setProblems] = useState<Problem[]>([]);
  const notify = useNotify();
  return {
    problems,
    forget: () => setProblems([]),
    onError: (error: Error) => {
      setProblems(
        error instanceof CheckRefusedError ? reasonsOf(error.answer) : problemsIn(error.message),
      );
      notify(inPlainWords(error.message), { type: "error" });
    },
  };
}
