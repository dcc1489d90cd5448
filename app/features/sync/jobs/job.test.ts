import { expect, it } from "vitest";
import { paceOf } from "./job";
import { fileInWords } from "./job-words";

const now = "2026-11-29T12:00:10Z";
const since = "2026-11-29T12:00:00Z";

it("says rows a second and the time that is left", () => {
  expect(paceOf({ rows: 100, rows_before: 0, total: 300, working_since: since, now })).toEqual({
    perSecond: 10,
    secondsLeft: 20,
  });
});

it("counts what the present worker did: a job that was resumed is not fast by what was there before", () => {
  expect(paceOf({ rows: 5100, rows_before: 5000, total: 5200, working_since: since, now })).toEqual(
    { perSecond: 10, secondsLeft: 10 },
  );
  expect(paceOf({ rows: 5000, rows_before: 5000, total: 5200, working_since: since, now })).toEqual(
    { perSecond: null, secondsLeft: null },
  );
});

it.each([
  [
    { mime_type: "image/png", file_size: 98_304, width: 1280, height: 800 },
    "PNG, 1280 × 800, 96 kB",
  ],
  [{ mime_type: "audio/mpeg", file_size: 2048, duration: 75.2 }, "MP3, 1:15, 2.0 kB"],
])("says what a file is", (file, words) => {
  expect(fileInWords(file)).toBe(words);
});
