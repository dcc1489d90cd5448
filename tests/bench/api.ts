import autocannon from "autocannon";
import { samplePassword } from "../../supabase/local/accounts.ts";
import type { Measurement } from "./report.ts";

export interface Api {
  apiUrl: string;
  publishableKey: string;
}

export interface Load {
  name: string;
  path: string;
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  aimRate?: number;
  aimP95?: number;
  /** Requests under way at a time; as many as `inFlight` unless told. */
  connections?: number;
}

const inFlight = 10;
const seconds = 5;
/** A session of a sample account. @param account  "editor", "support" … */
export async function tokenOf({ apiUrl, publishableKey }: Api, account: string): Promise<string> {
  const answer = await fetch(`${apiUrl}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email: `${account}@pte.local`, password: samplePassword }),
  });
  const { access_token } = await answer.json();
  return access_token;
}

interface Outcome {
  /** Requests a second. */
  rate: number;
  /** Milliseconds within which 95 of 100 requests were answered. */
  p95: number;
}

/** Sends one request again and again, ten in flight. @throws Error when an answer was no success. */
async function press(options: autocannon.Options): Promise<Outcome> {
  const times: number[] = [];
  const { requests, non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const done = (error: unknown, result: autocannon.Result) =>
      error ? reject(error) : resolve(result);
    const running = autocannon(options, done);
    running.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (non2xx + errors > 0) throw new Error(`${options.url}: ${non2xx + errors} requests failed.`);
  times.sort((a, b) => a - b);
  return { rate: requests.average, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

/** Requests a second and p95 of calls that the console makes, ten in flight, as a sample account. */
export async function measureApi(
  api: Api,
  account: string,
  loads: readonly Load[],
  report: (measurement: Measurement) => void,
) {
  const token = await tokenOf(api, account);
  for (const { name, path, body, headers, connections, aimRate, aimP95 } of loads) {
    const options: autocannon.Options = {
      url: `${api.apiUrl}${path}`,
      connections: connections ?? inFlight,
      method: body ? "POST" : "GET",
      ...(body && { body: JSON.stringify(body) }),
      headers: {
        apikey: api.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...headers,
      },
    };
    await press({ ...options, duration: 1 });
    const { rate, p95 } = await press({ ...options, duration: seconds });
    const rated = { name, value: rate, unit: "requests/s" } as const;
    report(aimRate ? { ...rated, aim: { atLeast: aimRate } } : rated);
    const late = { name: `${name}, p95`, value: p95, unit: "ms" } as const;
    report(aimP95 ? { ...late, aim: { atMost: aimP95 } } : late);
  }
}
