import type { Verbs } from "./observe-table.ts";

/** One line of the matrix: what each persona can do with the rows of a table or view. */
export interface Expectation {
  /** SQL over alias `t` that gives the owner of a row; omit where rows belong to nobody. */
  owner?: string;
  /** Columns that an insert names, where the others are guarded; omit to send the whole row. */
  sends?: string[];
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

const nobody = { anon: "", learner: "", admin: "", editor: "", support: "" } as const;

/** A line that names only those who may do something; the service key may do everything. */
export function line(allowed: Partial<Expectation>): Expectation {
  return {
    ...nobody,
    moderator: "",
    analyst: "",
    service: "RIUD",
    ...(allowed.owner && { others: "" }),
    ...allowed,
  };
}
