import type { Load } from "./api.ts";

const posts = (name: string, body: Record<string, unknown>): Load => ({
  name: `posts: ${name}`,
  path: "/rest/v1/rpc/list_posts",
  body,
  aimP95: 50,
});

const comments = (name: string, body: Record<string, unknown>): Load => ({
  name: `comments: ${name}`,
  path: "/rest/v1/rpc/list_comments",
  body,
  aimP95: 50,
});

/** What moderators ask of a million posts: frequent and rare words, a typing error, narrow and wide filters. */
export const communityLoads: Load[] = [
  posts("first page", {}),
  posts("hidden and removed", { statuses: ["hidden", "removed"] }),
  posts("pinned", { pinned: true }),
  posts("locked and visible", { locked: true, statuses: ["visible"] }),
  posts("best liked of the newest", { sort: "view_count" }),
  posts("a frequent word, newest first", { query: "speaking" }),
  posts("a frequent word, best match first", { query: "speaking", sort: "match" }),
  posts("a word in one of twenty", { query: "melbourne", sort: "match" }),
  posts("two words", { query: "refund passport", sort: "match" }),
  posts("a rare word", { query: "Case 12345", sort: "match" }),
  posts("a misspelt word", { query: "headphnoes", sort: "match" }),
  posts("a word nobody wrote", { query: "xqzwv", sort: "match" }),
  posts("a word among the hidden", { query: "visa", statuses: ["hidden"], sort: "match" }),
  comments("first page", {}),
  comments("hidden", { statuses: ["hidden"] }),
  comments("a frequent word, best match first", { query: "essay", sort: "match" }),
];
