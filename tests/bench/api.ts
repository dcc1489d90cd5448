import autocannon from "autocannon";
import { samplePassword } from "../../supabase/local/accounts.ts";
import type { Measurement } from "./report.ts";

export interface Api {
  apiUrl: string;
  publishableKey: string;
}

interface Load {
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
const list = (args: Record<string, unknown>) => ({
  path: "/rest/v1/rpc/list_questions",
  body: { bank: "reading", ...args },
});
const table =
  "/rest/v1/reading_questions?select=*&archived_at=is.null&order=updated_at.desc,id.asc&limit=25";

const loads: Load[] = [
  { name: "list, first page with total", ...list({}), aimRate: 500, aimP95: 50 },
  {
    name: "list, type and active",
    ...list({ types: ["multiple_choice_single"], active: true }),
    aimP95: 50,
  },
  { name: "list, one tag", ...list({ tags: ["set-7"] }), aimP95: 50 },
  { name: "list, page 1000", ...list({ page: 1000 }) },
  { name: "search, rare word", ...list({ query: "quetzal" }), aimP95: 50 },
  { name: "search, common word", ...list({ query: "passage" }), aimP95: 50 },
  { name: "search, two words", ...list({ query: "glaciers bridges" }), aimP95: 50 },
  {
    name: "search everywhere (search_console)",
    path: "/rest/v1/rpc/search_console",
    body: { query: "glaciers bridges" },
    aimP95: 50,
  },
  {
    // What a form asks while somebody types: one request at a time.
    name: "duplicate search over 100,000 items",
    path: "/rest/v1/rpc/similar_questions",
    body: {
      module: "reading",
      type: "fill_in_blanks",
      title: "Rivers and harbours",
      text: `A passage about rivers. ${"It describes glaciers in the light of memory. ".repeat(8)}Growth Trade Debt`,
    },
    connections: 1,
    aimP95: 100,
  },
  { name: "table without total", path: table },
  {
    name: "table with exact total, for comparison",
    path: table,
    headers: { prefer: "count=exact" },
  },
];

/** A session of the sample editor. */
export async function editorToken({ apiUrl, publishableKey }: Api): Promise<string> {
  const answer = await fetch(`${apiUrl}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email: "editor@pte.local", password: samplePassword }),
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

/** Requests a second and p95 of the calls that the console makes, ten in flight, as an editor. */
export async function measureApi(api: Api, report: (measurement: Measurement) => void) {
  const token = await editorToken(api);
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
