import type { RealtimeClientOptions } from "@supabase/supabase-js";
import ws from "ws";

/** supabase-js wants a WebSocket when it is made; Node 20 has none, and none is ever opened here. */
export const nodeRealtime: RealtimeClientOptions = {
  transport: ws as NonNullable<RealtimeClientOptions["transport"]>,
};
