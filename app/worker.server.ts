import type Stripe from "stripe";
import { addUpPostViews } from "./features/community/upkeep/add-up-views.server";
import { recountCommunity } from "./features/community/upkeep/recount.server";
import { carryOutDataRequest, sweepDataRequests } from "./features/data-requests/carry-out.server";
import { mailNotifications } from "./features/moderation/mail-notifications.server";
import { refreshCaseReach } from "./features/moderation/refresh-reach.server";
import { checkPlansNightly } from "./features/plans/check-plans.server";
import { publishScheduled } from "./features/reviews/publish-scheduled.server";
import { endDueSubscriptions } from "./features/subscriptions/end-due-subscriptions.server";
import { sendSubscriptionMails } from "./features/subscriptions/mail/send-mails.server";
import {
  reconcileStripe,
  reconcileStripeNightly,
} from "./features/subscriptions/reconcile/reconcile.server";
import { finishStripeActions } from "./features/subscriptions/stripe/finish-actions.server";
import { queueForgottenStripeWork } from "./features/subscriptions/stripe/queue-forgotten.server";
import { syncStripeCustomer } from "./features/subscriptions/stripe/sync-customer.server";
import { reapSyncJobs, runSyncJobTask, scheduleSyncJobs } from "./features/sync/sync-jobs.server";
import { poolFor } from "./platform/database.server";
import { envOrExit, readWorkerEnv } from "./platform/env.server";
import { log } from "./platform/log.server";
import { type MailSender, mailSender } from "./platform/mail/sender.server";
import { maintainPartitions } from "./platform/queue/maintain-partitions.server";
import { register, startQueue } from "./platform/queue/runner.server";
import { stripeClient } from "./platform/stripe/client.server";

const SHUTDOWN_MS = 30_000;

/** Everything that runs in the background; a feature's tasks are added here. */
const tasksWith = (stripe: Stripe | null, sendMail: MailSender) => [
  register(maintainPartitions),
  register(endDueSubscriptions),
  register(publishScheduled),
  register(addUpPostViews),
  register(recountCommunity),
  register(syncStripeCustomer(stripe)),
  register(carryOutDataRequest(stripe)),
  register(sweepDataRequests(stripe)),
  register(finishStripeActions(stripe)),
  register(sendSubscriptionMails(sendMail)),
  register(mailNotifications(sendMail)),
  register(refreshCaseReach),
  register(runSyncJobTask),
  register(reapSyncJobs),
  register(scheduleSyncJobs),
  register(reconcileStripe(stripe)),
  register(reconcileStripeNightly(stripe)),
  register(checkPlansNightly(stripe)),
  // What waits for Stripe is left waiting until there is a key.
  ...(stripe ? [register(queueForgottenStripeWork)] : []),
];

/** The worker process: any number of them may share the database. */
async function start() {
  const env = envOrExit(readWorkerEnv);
  const tasks = tasksWith(stripeClient(env), mailSender(env));
  const pool = poolFor(env.DATABASE_URL, 10);
  const runner = await startQueue(pool, tasks);
  for (const { name } of tasks.filter(({ atStart }) => atStart))
    await runner.addJob(name, {}, { jobKey: name });
  log.info("worker ready", { tasks: tasks.map(({ name }) => name) });

  const stop = async (signal: string) => {
    log.info("stopping", { signal });
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    await runner.stop();
    await pool.end();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop(signal));
  await runner.promise;
}

await start().catch((error: Error) => {
  log.error("worker could not start", { error: error.message });
  process.exit(1);
});
