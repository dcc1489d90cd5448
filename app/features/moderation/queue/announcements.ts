import type { SupabaseClient } from "@supabase/supabase-js";

interface Listener {
  /** A case was opened, taken, decided …; which one is asked of the database, not read from the message. */
  onChange: () => void;
  /** Whether changes are announced from now on: false whenever the socket is refused, times out or drops. */
  onLive: (isLive: boolean) => void;
}

/**
 * Listens to what hosted Supabase Realtime says about cases; the client joins again by itself after the
 * socket dropped.
 * @see https://supabase.com/docs/guides/realtime/postgres-changes
 * @returns ends the listening
 */
export function listenToCases(
  client: Pick<SupabaseClient, "channel" | "removeChannel">,
  { onChange, onLive }: Listener,
): () => void {
  const channel = client
    .channel("moderation_cases")
    .on("postgres_changes", { event: "*", schema: "public", table: "moderation_cases" }, onChange)
    .subscribe((status) => onLive(status === "SUBSCRIBED"));
  return () => void client.removeChannel(channel);
}
