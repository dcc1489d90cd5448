import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type Invitation, invitationAnswer } from "./invitation";
import { STAFF_QUERY } from "./staff";

/** Sends an invitation through this console's server and says what came of it. */
export function useInvite(onDone?: () => void) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (asked: Omit<Invitation, "returnTo">) => {
      const returnTo = `${window.location.origin}/admin/set-password`;
      return invitationAnswer.parse(
        await provider.post("/api/staff-invitations", { ...asked, returnTo }),
      );
    },
    onSuccess: ({ outcome }, { name, email }) => {
      notify(
        outcome === "invited"
          ? `The invitation is on its way to ${email}.`
          : `${name} had an account already and has the roles now. No mail was sent.`,
        { type: "success" },
      );
      onDone?.();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: STAFF_QUERY }),
  });
}
