import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import type { ReactNode } from "react";
import { useStripeConnection } from "./use-stripe-connection";

interface StripeNoticeProps {
  /** What is left without Stripe, or does not work. */
  children: ReactNode;
  /** Also says when only the secret of the webhooks is missing. */
  webhooks?: boolean;
}

/** Says that Stripe is not connected and what to set; nothing where it is. */
export function StripeNotice({ children, webhooks = false }: StripeNoticeProps) {
  const { data } = useStripeConnection();
  if (!data) return null;
  if (!data.connected)
    return (
      <Alert severity="info" sx={{ mt: 2 }}>
        <AlertTitle>Stripe is not connected</AlertTitle>
        {children} Set <code>STRIPE_SECRET_KEY</code> and <code>STRIPE_WEBHOOK_SECRET</code> for the
        console, <code>STRIPE_SECRET_KEY</code> for the worker, and restart both.
      </Alert>
    );
  if (!webhooks || data.webhooks) return null;
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      <AlertTitle>Stripe cannot deliver events</AlertTitle>
      The console refuses them: set <code>STRIPE_WEBHOOK_SECRET</code> to the signing secret of the
      endpoint <code>/webhooks/stripe</code> and restart the console.
    </Alert>
  );
}
