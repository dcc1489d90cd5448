import { moduleNamed } from "../../question-types.ts";
import type { Reference } from "../../table.ts";

/** An attempt id says nothing about its table: the module in attempt_type does, in any case. */
export const attemptReference: Reference = ({ attempt_type }) =>
  `${moduleNamed(attempt_type) ?? "unknown"}_attempts`;
