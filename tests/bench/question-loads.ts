import type { Load } from "./api.ts";

const list = (args: Record<string, unknown>) => ({
  path: "/rest/v1/rpc/list_questions",
  body: { bank: "reading", ...args },
});
const table =
  "/rest/v1/reading_questions?select=*&archived_at=is.null&order=updated_at.desc,id.asc&limit=25";

/** What the console asks of the question bank. */
export const questionLoads: Load[] = [
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
