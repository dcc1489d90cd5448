import type { Importable } from "~/domain/importing/importable";
import { sourceProblems } from "./source-form";

const isTimeZone = (name: unknown): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: String(name) }));
  } catch {
    return false;
  }
};

/** A problem of a field that a file can change; where a source is stays what it is. */
function problems(source: Record<string, unknown>) {
  const found = Object.entries(sourceProblems(source)).flatMap(([path, message]) =>
    typeof message === "string" ? [{ path, message }] : [],
  );
  if (isTimeZone(source.time_zone)) return found;
  return [...found, { path: "time_zone", message: "A time zone is needed, as in Asia/Kolkata." }];
}

/** Sources as files that were exported from their list bring them back; where each is and its secret stay. */
export const syncSourceImportable: Importable = {
  table: "pte_sync_sources",
  reads: ["key", "kind", "config"],
  columns: [
    { name: "name", label: "Name", kind: "text" },
    { name: "schedule", label: "Schedule", kind: "text" },
    { name: "time_zone", label: "Time zone", kind: "text" },
    { name: "is_complete", label: "Holds everything", kind: "boolean" },
    { name: "retire_limit", label: "May go missing (%)", kind: "number" },
  ],
  problems,
};
