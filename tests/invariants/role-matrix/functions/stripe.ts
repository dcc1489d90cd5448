import type { FunctionLine } from "./function-line.ts";
import { allButSupport } from "./personas.ts";

/** A run that found something, for whoever may count it. */
export const stripeFixtures = `
  with run as (
    insert into public.stripe_reconciliations (status, finished_at) values ('done', now()) returning id
  ), found as (
    insert into public.stripe_drift (reconciliation_id, kind, stripe_customer_id, there)
    select id, 'unknown_here', 'cus_matrix', '{}' from run
  )
  select id into public.run_to_count from run;
  grant select on public.run_to_count to anon, authenticated, service_role;`;

export const stripeFunctions: Record<string, FunctionLine> = {
  replay_stripe_event: {
    call: "replay_stripe_event('evt_sample_0003')",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  replay_stripe_events: {
    call: "replay_stripe_events(array['evt_sample_0003'])",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  start_stripe_reconciliation: {
    call: "start_stripe_reconciliation()",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  stripe_drift_counts: {
    call: "stripe_drift_counts((select id from run_to_count))",
    answers: ["admin", "analyst", "service", "support"],
    refused: ["anon"],
  },
  stripe_inbox: {
    call: "stripe_inbox(7)",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
};
