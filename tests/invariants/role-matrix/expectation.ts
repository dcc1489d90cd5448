import type { Verbs } from "./observe-table.ts";

/** One line of the matrix: what each persona can do with the rows of a table or view. */
export interface Expectation {
  /** SQL over alias `t` that gives the owner of a row; omit where rows belong to nobody. */
  owner?: string;
  anon: Verbs;
  /** A learner, on the own rows; for a table without owner, on any row. */
  learner: Verbs;
  /** A learner, on the rows of others. Only with `owner`. */
  others?: Verbs;
  admin: Verbs;
  editor: Verbs;
  support: Verbs;
  moderator: Verbs;
  analyst: Verbs;
  service: Verbs;
}

/** Reads nothing, writes nothing: for the personas that a line does not name. */
const nobody: Expectation = {
  anon: "",
  learner: "",
  admin: "",
  editor: "",
  support: "",
  moderator: "",
  analyst: "",
  service: "RIUD",
};

/** A line that names only those who may do something; the service key may do everything. */
export function line(allowed: Partial<Expectation>): Expectation {
  return allowed.owner ? { ...nobody, others: "", ...allowed } : { ...nobody, ...allowed };
}
