import type { FunctionLine } from "./function-line.ts";
import { everyStaff } from "./personas.ts";

export const communityFunctions: Record<string, FunctionLine> = {
  community_authors: {
    call: "community_authors(array(select author_id from author_to_name))",
    answers: ["learner", ...everyStaff],
    refused: ["anon", "service"],
  },
};
