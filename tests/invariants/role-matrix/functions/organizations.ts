import { practiser, subscriber } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { memberChangers, others } from "./personas.ts";

export const organizationsFunctions: Record<string, FunctionLine> = {
  add_organization_members: {
    call: `add_organization_members((select id from organization_to_key), array[${practiser}], 'Matrix')`,
    ...memberChangers,
  },
  add_team_members: {
    call: `add_team_members((select id from team_to_join), array[${practiser}], 'member', 'Matrix')`,
    ...memberChangers,
  },
  issue_organization_api_key: {
    call: "issue_organization_api_key((select id from organization_to_key))",
    answers: ["admin", "support", "service"],
    refused: ["anon"],
  },
  list_members: {
    call: "list_members((select id from organization_to_key))",
    answers: ["admin", "support", "moderator"],
    refused: ["anon", ...others.filter((name) => name !== "support" && name !== "moderator")],
  },
  remove_organization_members: {
    call: `remove_organization_members((select id from organization_to_key), array[${practiser}], 'Matrix')`,
    ...memberChangers,
  },
  remove_team_members: {
    call: `remove_team_members((select id from team_to_join), array[${practiser}], 'Matrix')`,
    ...memberChangers,
  },
  set_team_member_role: {
    call: `set_team_member_role((select id from team_to_join), ${subscriber}, 'viewer', 'member', 'Matrix')`,
    ...memberChangers,
  },
  undo_member_change: {
    call: "undo_member_change((select batch_id from team_to_join), 'Matrix')",
    ...memberChangers,
  },
};
