import type { FieldErrors, Resolver } from "react-hook-form";
import type { Module } from "~/domain/item-types";
import type { Problem } from "~/domain/question-problems";
import { savingProblems } from "../question-input";

type Tree = { [name: string]: Tree | string };

function plant(tree: FieldErrors, { path, message }: Problem): void {
  const [first = "", second] = path.split(".");
  const error = { type: "manual", message };
  if (second === undefined) tree[first] ??= error;
  else
    tree[first] = { [second]: error, ...(tree[first] as Tree | undefined) } as FieldErrors[string];
}

/** react-hook-form's resolver for the questions of a module: the first problem of each field. */
export const questionResolver =
  (module: Module): Resolver =>
  (values) => {
    const problems = savingProblems(module, values);
    if (problems.length === 0) return { values, errors: {} };
    const errors: FieldErrors = {};
    for (const problem of problems) plant(errors, problem);
    return { values: {}, errors };
  };

/** The problems in the form's errors, one a field. */
export function problemsOf(errors: FieldErrors, above = ""): Problem[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || name === "root") return [];
    const path = above ? `${above}.${name}` : name;
    if (typeof error.message === "string") return [{ path, message: error.message }];
    return problemsOf(error as FieldErrors, path);
  });
}
