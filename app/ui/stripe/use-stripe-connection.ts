import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { stripeConnection } from "~/domain/stripe-connection";

/** Whether this console's server is connected to Stripe. It changes with a restart only. */
export function useStripeConnection() {
  const provider = useDataProvider();
  return useQuery({
    queryKey: ["stripe-connection"],
    queryFn: async () => stripeConnection.parse(await provider.post("/api/stripe-connection", {})),
    staleTime: 5 * 60_000,
  });
}
