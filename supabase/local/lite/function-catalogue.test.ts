import { expect, test } from "vitest";
import { callStatement } from "./function-catalogue.ts";

const search = {
  name: "search",
  parameters: [
    { name: "query", type: "text" },
    { name: "kinds", type: "text[]" },
  ],
  optional: 1,
  returnsSet: true,
  readsOnly: true,
};

test("only the arguments given are passed, by name", () => {
  expect(callStatement(search, ["query"], 1000)).toBe(
    "select coalesce(json_agg(result), '[]')::text as body, count(*)::int as rows from " +
      `(select result from json_to_record($1::json) as arguments("query" text), ` +
      `lateral public."search"("query" := arguments."query") as result limit 1000) found`,
  );
});

test("a single result is no list", () => {
  const version = { ...search, name: "version", parameters: [], optional: 0, returnsSet: false };
  expect(callStatement(version, [], 1000)).toBe(
    `select to_json(result)::text as body, null::int as rows from (select result from lateral public."version"() as result) found`,
  );
});

test("missing and unknown arguments are left to PostgREST's own words", () => {
  expect(callStatement(search, [], 1000)).toBeUndefined();
  expect(callStatement(search, ["query", "limit"], 1000)).toBeUndefined();
});

test("a name cannot break out of its quotes", () => {
  const odd = { ...search, name: 'a"b', parameters: [{ name: 'c"d', type: "int" }], optional: 0 };
  expect(callStatement(odd, ['c"d'], 1)).toContain('public."a""b"("c""d" := arguments."c""d")');
});
