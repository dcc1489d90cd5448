import { expect, test } from "vitest";
import { filterArguments, type QueueFilter } from "./queue-filter";

const none: QueueFilter = {
  state: "",
  reason: "",
  rule: "",
  forum: "",
  author: "",
  kind: "",
  claim: "",
  age: "",
};

test("an empty filter asks for everything that waits", () => {
  expect(filterArguments(none, 0)).toEqual({});
});

test("filters are named as the function of the database takes them", () => {
  const now = Date.parse("2026-11-28T12:00:00Z");
  expect(
    filterArguments({ ...none, state: "open", reason: "spam", claim: "me", age: "4" }, now),
  ).toEqual({
    states: ["open"],
    reasons: ["spam"],
    claim: "me",
    queued_to: "2026-11-28T08:00:00.000Z",
  });
});
