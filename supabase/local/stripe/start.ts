import { type StripeEmulator, startStripeEmulator } from "./emulator.ts";
import { seedStore } from "./seed-store.ts";

/** What signs the emulator's webhooks, and the key that it takes. Not secret: both work here only. */
const WEBHOOK_SECRET = "whsec_emulator";
const SECRET_KEY = "sk_test_emulator";

/** Starts the emulator with the customers of the database. Its events go to the console's webhook. */
export async function startSeededEmulator(options: {
  databaseUrl: string;
  consoleUrl: string;
  port?: number;
}): Promise<StripeEmulator> {
  const emulator = await startStripeEmulator({
    ...(options.port !== undefined && { port: options.port }),
    webhook: { url: `${options.consoleUrl}/webhooks/stripe`, secret: WEBHOOK_SECRET },
  });
  await seedStore(emulator.store, options.databaseUrl);
  return emulator;
}

/** The variables of console and worker for an emulator at this address. */
export const stripeVariables = (url: string): Record<string, string> => ({
  STRIPE_SECRET_KEY: SECRET_KEY,
  STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  STRIPE_API_URL: url,
});
