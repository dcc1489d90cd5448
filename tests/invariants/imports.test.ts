import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { resources } from "~/console/resources";
import { IMPORTABLE_TABLES, importableTable } from "~/domain/importing/importable-tables";
import { importables } from "~/routes/api.import-plans/importables";
import { permissionsThatAllow } from "~/ui/console-resource";
import { openTestDatabase } from "../support/database.ts";

const database = openTestDatabase();
const tables = Object.keys(IMPORTABLE_TABLES);

describe("a list that files can change", () => {
  test("is known to the console, to the route that reads files and to the database", () => {
    expect([...importables.keys()].sort()).toEqual(tables.toSorted());
  });

  test.each(tables)(
    "%s: the database takes these columns and asks the same permission",
    async (table) => {
      const { rows } = await database.pool.query(
        "select private.importable_columns($1) as columns, private.change_permission($1)::text as permission",
        [table],
      );
      const columns =
        importables.get(table)?.columns.map(({ name, column = name }) => column) ?? [];
      expect(rows[0]?.columns.toSorted()).toEqual(columns.toSorted());
      const name = importableTable(table);
      expect(name && IMPORTABLE_TABLES[name]).toBe(rows[0]?.permission);
      const resource = resources.find((one) => one.name === table);
      expect(resource && permissionsThatAllow(resource, "edit")).toEqual([rows[0]?.permission]);
    },
  );
});

/** Lists that are exported and that no file changes, and why. */
const NOT_CHANGED_BY_FILES: Record<string, string> = {
  "batches/BatchList": "what happened",
  "browse/BrowseList": "tables without a form: what the platform itself writes",
  "community/comments/CommentList": "words of their authors, on which moderators act",
  "community/posts/PostList": "words of their authors, on which moderators act",
  "data-requests/DataRequestList": "requests, carried out one by one",
  "learner-views/LearnerViewList": "what happened",
  "learners/LearnerList": "who people are is Auth's and theirs to change",
  "learners/merge/MergeList": "what happened",
  "legacy-import/LedgerList": "what happened",
  "legacy-import/RunList": "what happened",
  "moderation/decisions/DecisionListPage": "what happened",
  "moderation/penalties/PenaltyList": "made and lifted by decisions",
  "staff/StaffList": "roles are given one by one, for a reason",
  "stripe-events/StripeEventList": "what Stripe said",
  "subscriptions/SubscriptionList":
    "each change has consequences at Stripe, shown before it is made",
  "subscriptions/reconcile/DriftList": "differences, each with its own repair",
  "sync/jobs/JobList": "what happened",
  "sync/suggestions/SuggestionList": "values of a source, accepted or refused",
};

test("every list that is exported is imported too, or says here why not", () => {
  const lists = readdirSync("app/features", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => ({ file, text: readFileSync(join("app/features", file), "utf8") }))
    .filter(({ text }) => /<Export(Button|Menu)/.test(text));
  const silent = lists
    .filter(({ text }) => !text.includes("<ImportLink"))
    .map(({ file }) => file.replace(".tsx", ""));
  expect(silent.sort()).toEqual(Object.keys(NOT_CHANGED_BY_FILES).sort());
});
