import type { Load } from "./api.ts";

const search = (name: string, query: string): Load => ({
  name: `learners: ${name}`,
  path: "/rest/v1/rpc/list_learners",
  body: { query },
  aimP95: 50,
});

/** What support asks of a million learners. The last name has two letters in the wrong order. */
export const learnerLoads: Load[] = [
  { name: "learners: first page", path: "/rest/v1/rpc/list_learners", body: {}, aimP95: 50 },
  search("first name and surname", "priya sofe"),
  search("part of an e-mail", "999123@learn"),
  search("whole e-mail of a colleague", "support@pte.local"),
  search("part of a Stripe id", "cus_ab12cd"),
  search("misspelt name", "thandwie"),
  search("misspelt name and surname", "hirkoo daneez"),
  search("nobody", "xqzwv kjhgf"),
];
