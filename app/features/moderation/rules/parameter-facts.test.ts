import { expect, it } from "vitest";
import { parameterFacts } from "./parameter-facts";
import { STARTING_PARAMETERS } from "./rule";

it("says in words what a rule of each kind looks for", () => {
  expect(parameterFacts(STARTING_PARAMETERS.newcomer_links)).toEqual([
    ["New is", "an account younger than 7 days"],
    ["Or", "whoever has fewer than 3 visible texts"],
    ["Links", "1 or more"],
  ]);
  expect(parameterFacts(STARTING_PARAMETERS.repeated_text)).toEqual([
    ["The same words", "1 time before"],
    ["Within", "24 hours"],
    ["Written by", "the same author"],
    ["Shortest text", "30 characters"],
  ]);
  expect(parameterFacts({ terms: ["essay service", "real exam"] })).toEqual([
    ["Terms", "essay service, real exam"],
  ]);
});
