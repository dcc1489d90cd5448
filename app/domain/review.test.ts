import { expect, test } from "vitest";
import { shownStatus } from "./review";

test.each([
  [{ review_status: "draft", is_active: false }, "draft"],
  [{ review_status: "in_review", is_active: false, archived_at: null }, "in_review"],
  [{ review_status: "approved", status: "draft" }, "approved"],
  [{ review_status: "draft", is_active: true }, "published"],
  [{ review_status: "approved", status: "published" }, "published"],
  [{ review_status: "approved", status: "archived" }, "archived"],
  [{ review_status: "in_review", is_active: false, archived_at: "2026-11-01" }, "archived"],
  [undefined, "draft"],
])("%j is shown as %s", (record, status) => {
  expect(shownStatus(record)).toBe(status);
});
