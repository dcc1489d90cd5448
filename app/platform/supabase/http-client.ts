import type { SupabaseClient } from "@supabase/supabase-js";
import { supabaseHttpClient } from "ra-supabase";
import { z } from "zod";
import { ApiError, apiErrorFrom, unreachable } from "./errors";
import type { SessionKeeper } from "./session-keeper";

const httpError = z.object({ status: z.number(), body: z.unknown().optional() });

export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}
export type HttpClient = (url: string, options?: RequestInit) => Promise<HttpAnswer>;

/**
 * ra-supabase's HTTP client with what every request of the console carries: a request id the audit
 * log records, a live session (asked for in place when lost, then the request is repeated once),
 * and failures as ApiError.
 */
export function consoleHttpClient(
  client: SupabaseClient,
  publishableKey: string,
  keeper: SessionKeeper,
): HttpClient {
  const send: HttpClient = supabaseHttpClient({ apiKey: publishableKey, supabaseClient: client });

  return async (url, options = {}) => {
    const headers = new Headers(options.headers);
    const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
    headers.set("x-request-id", requestId);

    const attempt = async (): Promise<HttpAnswer> => {
      try {
        return await send(url, { ...options, headers: new Headers(headers) });
      } catch (error) {
        const answered = httpError.safeParse(error);
        if (!answered.success || error instanceof TypeError) throw unreachable();
        throw apiErrorFrom(answered.data.status, answered.data.body, requestId);
      }
    };

    await keeper.ensure();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      await keeper.renew();
      return attempt();
    }
  };
}
