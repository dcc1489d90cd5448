import type { PlannedRow } from "~/domain/importing/plan-row";

type State = PlannedRow["state"];

interface StateWords {
  /** On the row, and over the rows of its kind. */
  label: string;
  color: "success" | "warning" | "error" | "default";
  /** What it means, under the heading of its rows. */
  meaning: string;
}

export const STATES: Record<State, StateWords> = {
  changed: {
    label: "Changed",
    color: "success",
    meaning: "These differ from the record and can be saved.",
  },
  conflict: {
    label: "Changed since the export",
    color: "warning",
    meaning:
      "Somebody saved these records after the file was exported. Choose a row only if its values should win.",
  },
  refused: {
    label: "Refused",
    color: "error",
    meaning: "These cannot be saved as they are. Mend them in the file and read it again.",
  },
  unknown: {
    label: "Unknown",
    color: "error",
    meaning: "No record has this id, or you may not see it.",
  },
  unchanged: { label: "Unchanged", color: "default", meaning: "These are as the record is." },
};

/** Rows that can be applied at all. */
export const isApplicable = ({ state }: PlannedRow): boolean =>
  state === "changed" || state === "conflict";

/** What is chosen until somebody chooses otherwise: what overwrites nobody. */
export const chosenAtFirst = (rows: readonly PlannedRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ state }) => state === "changed").map(({ id }) => id));
