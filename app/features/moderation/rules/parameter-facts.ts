import { counted } from "~/ui/batches/batch";
import { ruleParameters } from "./rule";

/** What a rule looks for, as names and values in words. @param parameters  of a rule of any kind */
export function parameterFacts(parameters: unknown): [string, string][] {
  const links = ruleParameters.newcomer_links.safeParse(parameters).data;
  if (links)
    return [
      ["New is", `an account younger than ${counted(links.account_days, "day")}`],
      ["Or", `whoever has fewer than ${counted(links.contributions, "visible text")}`],
      ["Links", `${links.links} or more`],
    ];
  const repeated = ruleParameters.repeated_text.safeParse(parameters).data;
  if (repeated)
    return [
      ["The same words", `${counted(repeated.times, "time")} before`],
      ["Within", counted(repeated.hours, "hour")],
      ["Written by", repeated.by === "author" ? "the same author" : "anyone"],
      ["Shortest text", counted(repeated.min_length, "character")],
    ];
  const blocked = ruleParameters.blocked_terms.safeParse(parameters).data;
  return blocked ? [["Terms", blocked.terms.join(", ")]] : [];
}
