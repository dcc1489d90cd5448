import { anOpenLesson, ownView, practiser, subscriber } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { allButSupport, everyStaff } from "./personas.ts";

export const learnersFunctions: Record<string, FunctionLine> = {
  access_verdict: {
    call: `access_verdict(${subscriber}, ${anOpenLesson})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  end_learner_view: {
    call: `end_learner_view(${ownView})`,
    answers: ["learner", ...everyStaff],
    refused: ["anon", "service"],
  },
  learner_ai_usage: {
    call: `learner_ai_usage(${practiser})`,
    answers: ["admin", "support", "moderator", "analyst", "service"],
    refused: ["anon"],
  },
  learner_attempts: {
    call: `learner_attempts(${practiser})`,
    answers: ["admin", "support", "analyst", "service"],
    refused: ["anon"],
  },
  learner_head: {
    call: `learner_head(${subscriber})`,
    answers: ["admin", "support", "moderator"],
    refused: ["anon", "learner", "editor", "analyst", "service"],
  },
  learner_practice: {
    call: `learner_practice(${practiser}, '2000-01-01')`,
    answers: ["admin", "support", "analyst", "service"],
    refused: ["anon"],
  },
  learner_timeline: {
    call: `learner_timeline(${subscriber})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  learner_view: {
    call: `learner_view(${ownView})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  learner_view_items: {
    call: `learner_view_items(${ownView}, ${anOpenLesson})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  list_learners: {
    call: "list_learners()",
    answers: ["admin", "support", "moderator"],
    refused: ["anon", "learner", "editor", "analyst", "service"],
  },
  log_learner_mail: {
    call: `log_learner_mail(${subscriber}, 'confirmation')`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  sign_out_session: {
    call: "sign_out_session((select id from session_to_end))",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  start_learner_view: {
    call: "start_learner_view((select learner_id from view_to_open limit 1), 'Matrix')",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
};
