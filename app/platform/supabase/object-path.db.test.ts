import { expect, test } from "vitest";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { isObjectPath } from "./object-path";

const database = openTestDatabase();

test.each([
  ["2026-11-28/a b(1).csv", true],
  ["sync/...a/.b.mp3", true],
  ["../data-exports/copy.zip", false],
  ["a/../../b", false],
  ["a/..", false],
  ["./a", false],
  ["a//b", false],
  ["/a", false],
  ["a/", false],
  ["", false],
  ["a?select=*", false],
  ["a#b", false],
  ["a/%2e%2e/b", false],
  ["..\\b", false],
  [".\t./b", false],
])("server and database agree whether %j stays in its bucket: %s", async (path, stays) => {
  expect(isObjectPath(path)).toBe(stays);
  const { rows } = await database.pool.query("select private.is_object_path($1) as stays", [path]);
  expect(rows).toEqual([{ stays }]);
});

test("neither an item of the library nor a job is kept with a path that leads elsewhere", async () => {
  for (const sql of [
    "insert into public.media (type, title, bucket, path) values ('audio', 'A', 'question-audio', '../data-exports/copy.zip')",
    "insert into public.pte_sync_jobs (source, mode, file_path) values ('sample', 'run', '../../../rest/v1/users')",
  ])
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: "23514" });
});
