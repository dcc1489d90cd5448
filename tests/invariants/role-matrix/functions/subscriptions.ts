import { subscriber } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { allButSupport } from "./personas.ts";

/** A learner whom Stripe charges, and what staff did to them there. */
export const chargedFixtures = `
    create table public.charged (user_id uuid, action_id uuid, batch_id uuid);
    with given as (
      insert into public.user_subscriptions (user_id, tier, end_date, auto_renew, stripe_subscription_id, stripe_customer_id)
      select id, 'pro', now() + interval '9 days', true, 'sub_matrix', 'cus_matrix' from auth.users u
      where not exists (select from public.user_subscriptions s where s.user_id = u.id) limit 1
      returning *
    ), action as (
      insert into public.subscription_actions (idempotency_key, user_id, action, reason, old, planned, new, through_stripe, batch_id)
      select gen_random_uuid(), user_id, 'change_tier', 'Matrix', to_jsonb(given) || '{"tier": "premium"}', to_jsonb(given), to_jsonb(given),
        true, gen_random_uuid() from given
      returning *
    )
    insert into public.charged select user_id, id, batch_id from action;
    grant select on public.charged to anon, authenticated, service_role;
`;

export const subscriptionsFunctions: Record<string, FunctionLine> = {
  act_on_subscription: {
    call: `act_on_subscription(${subscriber}, 'comp', '{"tier": "pro", "until": "2999-01-01"}', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  act_on_subscriptions: {
    call: `act_on_subscriptions(array[${subscriber}], 'comp', '{"tier": "pro", "until": "2999-01-01"}', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  begin_stripe_action: {
    call: "begin_stripe_action((select user_id from charged), 'cancel', '{\"when\": \"now\"}', 'Matrix', gen_random_uuid())",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  begin_stripe_undo: {
    call: "begin_stripe_undo((select action_id from charged), 'Matrix', gen_random_uuid())",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  plan_stripe_action: {
    call: "plan_stripe_action((select user_id from charged), 'cancel', '{\"when\": \"now\"}')",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  plan_stripe_undo: {
    call: "plan_stripe_undo((select action_id from charged))",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  preview_subscription_undo: {
    call: "preview_subscription_undo((select action_id from subscriber))",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  preview_subscription_batch_undo: {
    call: "preview_subscription_batch_undo((select batch_id from charged))",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  preview_subscription_action: {
    call: `preview_subscription_action(${subscriber}, 'comp', '{"tier": "pro", "until": "2999-01-01"}')`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  preview_subscription_actions: {
    call: `preview_subscription_actions(array[${subscriber}], 'comp', '{"tier": "pro", "until": "2999-01-01"}')`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  read_stripe_customer: {
    call: `read_stripe_customer(${subscriber})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  settle_subscription_review: {
    call: "settle_subscription_review((select user_id from public.user_subscriptions where needs_review limit 1), 'Matrix')",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  undo_subscription_batch: {
    call: "undo_subscription_batch((select batch_id from charged), 'Matrix', gen_random_uuid())",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  undo_subscription_action: {
    call: "undo_subscription_action((select action_id from subscriber), 'Matrix', gen_random_uuid())",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
};
