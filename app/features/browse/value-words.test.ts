import { describe, expect, it } from "vitest";
import { browseTable } from "./all-tables";
import { rowName } from "./row-name";
import { valueInWords } from "./value-words";

describe("values of read-only tables", () => {
  it.each([
    ["test_attempts", "status", "in_progress", "In progress"],
    ["speaking_attempts", "type", "describe_image", "Describe Image"],
    ["pte_test_items", "section", "reading", "Reading"],
    ["audit_log", "action", "insert", "Added"],
    ["review_comments", "field", "prompt_text", "Prompt text"],
    ["review_comments", "body", "too long", "too long"],
    ["sync_job_rows", "external_id", "row_17", "row_17"],
  ])("reads %s.%s %s as %s", (table, column, value, words) => {
    expect(valueInWords(browseTable(table), column, value)).toBe(words);
  });

  it("names a row without a name by its time, else by the end of its key", () => {
    const attempts = browseTable("test_attempts");
    expect(rowName(attempts, { id: "a", started_at: "2026-11-27T10:00:00" })).toBe(
      "Mock test attempt of 27 Nov 2026, 10:00",
    );
    expect(rowName(attempts, { id: "5eed0014-0000-4000-8000-000000000007" })).toBe(
      "Mock test attempt 00000007",
    );
  });
});
