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

    return withSession(keeper, attempt);
  };
}

/** Runs a request under a live session; one that was lost is asked for, and the request repeated once. */
async function withSession<T>(keeper: SessionKeeper, attempt: () => Promise<T>): Promise<T> {
  await keeper.ensure();
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await keeper.renew();
    return attempt();
  }
}

/** Fetches a file from this console's own server. @throws ApiError */
export type FileClient = (path: string, options: RequestInit) => Promise<Blob>;

/** What the HTTP client is for JSON, for answers that are files. */
export function consoleFileClient(client: SupabaseClient, keeper: SessionKeeper): FileClient {
  return (path, options) => {
    const headers = new Headers(options.headers);
    const requestId = crypto.randomUUID();
    headers.set("x-request-id", requestId);
    return withSession(keeper, async () => {
      const { data } = await client.auth.getSession();
      headers.set("Authorization", `Bearer ${data.session?.access_token}`);
      const answer = await fetch(path, { ...options, headers }).catch((error: unknown) => {
        if (options.signal?.aborted) throw error;
        throw unreachable();
      });
      if (answer.ok) return answer.blob();
      const problem: unknown = await answer.json().catch(() => null);
      throw apiErrorFrom(answer.status, problem, requestId);
    });
  };
}
