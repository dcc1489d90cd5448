import { describe, expect, it } from "vitest";
import { browseTables } from "./all-tables";
import { columnLabel, referenceOf } from "./table";

describe("read-only tables", () => {
  it.each([
    ["overall_score", "Overall score"],
    ["created_at", "Created"],
    ["user_id", "User"],
    ["ip_address", "IP address"],
    ["id", "ID"],
    ["at", "When"],
    ["is_correct", "Correct"],
    ["order_index", "Place"],
  ])("calls %s %s", (column, label) => {
    expect(columnLabel(column)).toBe(label);
  });

  it("are declared once each", () => {
    const names = browseTables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("lead from a column to the record it names", () => {
    const [table] = browseTables.filter(({ name }) => name === "speaking_attempts");
    if (!table) throw new Error("speaking_attempts is declared");
    expect(referenceOf(table, "user_id", {})).toBe("users");
    expect(referenceOf(table, "question_id", {})).toBe("speaking_questions");
    expect(referenceOf(table, "started_by", {})).toBe("users");
    expect(referenceOf(table, "record_id", {})).toBeUndefined();
  });
});
