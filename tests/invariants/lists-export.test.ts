import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** Lists that nobody takes along as a file, and why. */
const WITHOUT: Record<string, string> = {
  "app/features/moderation/queue/QueuePage.tsx": "a work queue, not a list; decisions are exported",
  "app/features/imports/ImportPage.tsx": "a page that reads files",
};

const indexes = readdirSync("app/features", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("/index.ts"))
  .map((path) => join("app/features", path));

const LIST = /(?:list: |List = )lazy\(\(\) => import\("(\.\/[^"]*)"\)/g;

const lists = indexes.flatMap((index) =>
  [...readFileSync(index, "utf8").matchAll(LIST)].map(
    ([, path = ""]) => `${join(dirname(index), path)}.tsx`,
  ),
);

it("every list of the console can be exported, or says here why not", () => {
  expect(lists.length).toBeGreaterThan(25);
  const silent = lists.filter((list) => !/<Export(Button|Menu)/.test(readFileSync(list, "utf8")));
  expect([...new Set(silent)].sort()).toEqual(Object.keys(WITHOUT).sort());
});
