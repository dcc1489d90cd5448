import { type Api, type Load, tokenOf } from "./api.ts";

const list = (name: string, body: Record<string, unknown>): Load => ({
  name: `moderation: ${name}`,
  path: "/rest/v1/rpc/list_cases",
  body,
  aimP95: 50,
});

/** The cursor after a few pages, and the id of a waiting case, as the queue itself finds them. */
async function deepInTheQueue(api: Api) {
  const token = await tokenOf(api, "moderator");
  let after: unknown = null;
  let id = "";
  for (let page = 0; page < 20; page += 1) {
    const answer = await fetch(`${api.apiUrl}/rest/v1/rpc/list_cases`, {
      method: "POST",
      headers: {
        apikey: api.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ after, limit: 100 }),
    });
    const { next, rows } = await answer.json();
    after = next;
    id = rows[0].id;
  }
  return { after, id };
}

/** What the moderation queue asks, among tens of thousands of cases. */
export async function caseLoads(api: Api): Promise<Load[]> {
  const { after, id } = await deepInTheQueue(api);
  return [
    list("queue, first page", {}),
    list("queue, after 2,000 cases", { after }),
    list("queue, one reason, taken by nobody", { filters: { reasons: ["spam"], claim: "nobody" } }),
    list("decided cases", { filters: { states: ["decided"] } }),
    {
      name: "moderation: what waits, counted",
      path: "/rest/v1/rpc/case_counts",
      body: {},
      connections: 1,
      aimP95: 50,
    },
    {
      name: "moderation: what waits under two filters, counted",
      path: "/rest/v1/rpc/case_counts",
      body: { filters: { reasons: ["spam"], claim: "nobody" } },
      connections: 1,
      aimP95: 50,
    },
    {
      name: "moderation: one case with all that matters",
      path: "/rest/v1/rpc/case_detail",
      body: { case_id: id },
      connections: 1,
      aimP95: 50,
    },
  ];
}
