import { stripeTrouble } from "~/platform/stripe/trouble.server";
import {
  accountsOf,
  filesOf,
  NotYetError,
  type RequestTools,
  type RunningRequest,
  tellStep,
} from "./running-request.server";
import { deleteCustomer, stripeCustomersOf } from "./stripe-data.server";

const STEPS = 3;
/** Files that Storage is asked to delete at once. */
const CHUNK = 100;

/** Stripe goes first: where it cannot be reached, nothing has been erased. */
async function eraseFromStripe({ stripe }: RequestTools, customers: string[]): Promise<void> {
  if (customers.length === 0) return;
  if (!stripe)
    throw new NotYetError(
      "This person is a customer in Stripe, and Stripe is not connected here. Nothing was erased.",
    );
  for (const customer of customers) {
    try {
      await deleteCustomer(stripe, customer);
    } catch (error) {
      const trouble = stripeTrouble(error);
      if (!trouble) throw error;
      throw new NotYetError(
        `Stripe did not delete the customer ${customer}. ${trouble.says} Nothing was erased here.`,
        trouble.kind === "unreachable",
      );
    }
  }
}

/** @returns how many files went in this run */
async function eraseFiles({ pool, files }: RequestTools, accounts: string[]): Promise<number> {
  const stored = await filesOf(pool, accounts);
  for (const bucket of new Set(stored.map((file) => file.bucket))) {
    const paths = stored.filter((file) => file.bucket === bucket).map(({ path }) => path);
    for (let start = 0; start < paths.length; start += CHUNK)
      await files.remove(bucket, paths.slice(start, start + CHUNK));
  }
  return stored.length;
}

/**
 * Erases a person: the Stripe customer, then files, then rows and the account in one transaction. A run that
 * was killed is begun again: what is gone stays gone, and the account, by which all is found, goes last.
 * @throws NotYetError before anything is erased
 */
export async function erasePerson(tools: RequestTools, request: RunningRequest): Promise<void> {
  const { pool } = tools;
  const accounts = await accountsOf(pool, request.user_id);
  const customers = await stripeCustomersOf(pool, accounts);
  await tellStep(pool, request.id, "Deleting the customer in Stripe", 0, STEPS);
  await eraseFromStripe(tools, customers);
  await tellStep(pool, request.id, "Deleting recordings and pictures", 1, STEPS);
  const removed = await eraseFiles(tools, accounts);
  await pool.query(
    `update public.data_requests set step = 'Deleting rows and the account', steps_done = 2,
       manifest = jsonb_build_object('stripe_customers', $2::int,
         'files', coalesce((manifest ->> 'files')::int, 0) + $3::int)
     where id = $1`,
    [request.id, customers.length, removed],
  );
  await pool.query("select private.erase_person($1, $2)", [request.id, customers]);
  // What came in while this ran, from a device that was still signed in.
  await eraseFiles(tools, accounts);
}
