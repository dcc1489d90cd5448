import { subscriber } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { allButSupport } from "./personas.ts";

export const subscriptionsFunctions: Record<string, FunctionLine> = {
  act_on_subscription: {
    call: `act_on_subscription(${subscriber}, 'comp', '{"tier": "pro", "until": "2999-01-01"}', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  preview_subscription_action: {
    call: `preview_subscription_action(${subscriber}, 'comp', '{"tier": "pro", "until": "2999-01-01"}')`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  undo_subscription_action: {
    call: "undo_subscription_action((select action_id from subscriber), 'Matrix', gen_random_uuid())",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
};
