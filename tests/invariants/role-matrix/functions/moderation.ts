import type { FunctionLine } from "./function-line.ts";
import { everyStaff } from "./personas.ts";

/** Cases, a decision and a penalty of the sample data that the calls name. */
export const moderationFixtures = `
    create table public.moderated as select
      (select id from public.moderation_cases where state = 'open' limit 1) as waiting,
      (select id from public.moderation_cases where state = 'appealed' limit 1) as appealed,
      (select id from public.moderation_decisions where action = 'silence' limit 1) as decision,
      (select id from public.penalties where kind = 'silence' limit 1) as penalty,
      (select user_id from public.staff_members where role = 'moderator' limit 1) as colleague;
    grant select on public.moderated to anon, authenticated, service_role;`;

const of = (column: string) => `(select ${column} from moderated)`;

const readers = {
  answers: ["admin", "support", "moderator", "analyst"],
  refused: ["anon", "learner", "editor", "service"],
};
const moderators = {
  answers: ["admin", "moderator"],
  refused: ["anon", "learner", "editor", "support", "analyst", "service"],
};

export const moderationFunctions: Record<string, FunctionLine> = {
  // Nobody of the matrix wrote what the decision is about.
  appeal_decision: {
    call: `appeal_decision(${of("decision")}, 'I did not mean it so.')`,
    answers: [],
    refused: ["anon", "service"],
  },
  case_counts: { call: "case_counts()", ...readers },
  case_detail: { call: `case_detail(${of("waiting")})`, ...readers },
  claim_case: { call: `claim_case(${of("waiting")})`, ...moderators },
  claim_next_case: { call: "claim_next_case()", ...moderators },
  community_health: { call: "community_health()", ...readers },
  community_moderators: { call: "community_moderators()", ...moderators },
  decide_appeal: {
    call: `decide_appeal(${of("appealed")}, 'upheld', 'It stays.', gen_random_uuid())`,
    ...moderators,
  },
  decide_case: {
    call: `decide_case(${of("waiting")}, 'hide', 'Matrix', gen_random_uuid())`,
    ...moderators,
  },
  hand_over_case: { call: `hand_over_case(${of("waiting")}, ${of("colleague")})`, ...moderators },
  lift_penalty: { call: `lift_penalty(${of("penalty")}, 'Matrix')`, ...moderators },
  list_cases: { call: "list_cases()", ...readers },
  my_community_standing: {
    call: "my_community_standing()",
    answers: ["learner", ...everyStaff],
    refused: ["anon", "service"],
  },
  release_case: { call: `release_case(${of("waiting")})`, ...moderators },
  try_moderation_rule: {
    call: `try_moderation_rule('blocked_terms', '{"terms": ["matrix"]}')`,
    ...moderators,
  },
  undo_decisions: {
    call: `undo_decisions(array[${of("decision")}], 'Matrix', gen_random_uuid())`,
    ...moderators,
  },
};
