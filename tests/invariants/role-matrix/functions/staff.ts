import type { FunctionLine } from "./function-line.ts";
import { everyStaff, others } from "./personas.ts";

export const staffFunctions: Record<string, FunctionLine> = {
  list_staff: {
    call: "list_staff()",
    answers: ["admin"],
    refused: ["anon", "service"],
  },
  my_permissions: { call: "my_permissions()", answers: everyStaff, refused: ["anon"] },
  search_console: {
    call: "search_console('free')",
    answers: ["learner", ...everyStaff],
    refused: ["anon"],
  },
  set_staff_roles: {
    call: "set_staff_roles((select learner_id from view_to_open limit 1), '{editor}', '{}', 'Matrix')",
    answers: ["admin"],
    refused: ["anon", ...others],
  },
};
