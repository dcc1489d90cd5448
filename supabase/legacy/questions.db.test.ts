import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "./report.ts";
import { legacyId, openImport, tallyOf, when } from "./testing/open-import.ts";

const { build, insert, run, row, rowsOf, ledger } = openImport();
const id = {
  single: legacyId(1),
  twin: legacyId(2),
  broken: legacyId(3),
  unknown: legacyId(4),
  inactive: legacyId(5),
  essay: legacyId(6),
  aloud: legacyId(11),
  repeat: legacyId(12),
  noFile: legacyId(13),
  relative: legacyId(14),
  again: legacyId(15),
  template: legacyId(21),
  dictation: legacyId(31),
  silent: legacyId(32),
};
const choices = ["Growth", "Trade", "Debt", "Labour"];
const audio = "https://files.example.org/a/rose%20garden.mp3";
let report: Report;

beforeAll(async () => {
  await build();
  const reading = {
    ...{ type: "mcq_single", title: "Rivers", prompt_text: "What rose?", difficulty: "Medium" },
    ...{ options: choices, answer_key: "Debt", is_active: true, bookmarked: false, tags: [] },
    created_at: when.created_at,
  };
  await insert(
    "reading_questions",
    { ...reading, id: id.single, tags: ["seed", "Nov2025", 7], bookmarked: true },
    { ...reading, id: id.twin, title: " RIVERS ", created_at: "2025-03-02", is_active: false },
    { ...reading, id: id.broken, title: "Broken", answer_key: "War", tags: ["nov2025"] },
    { ...reading, id: id.unknown, title: "Other", type: "crossword" },
    { ...reading, id: id.inactive, title: "Later", is_active: false, created_at: "infinity" },
  );
  await insert("writing_questions", {
    ...{ id: id.essay, type: "write_essay", title: "Cities", prompt_text: "Discuss cities." },
    ...{ difficulty: "Hard", is_active: true, bookmarked: false, created_at: when.created_at },
    ...{ options: '{"wordLimit": 300}', answer_key: '{"sampleAnswer": "An essay."}' },
  });
  const speaking = { difficulty: "Easy", is_active: true, bookmarked: false, ...when };
  await insert(
    "speaking_questions",
    { ...speaking, id: id.aloud, type: "read_aloud", title: "Tides", prompt_text: "The tide." },
    {
      ...{ ...speaking, id: id.repeat, type: "repeat_sentence", title: "Rose", external_id: "x1" },
      ...{ prompt_media_url: audio, reference_audio_url_us: audio, metadata: '{"a": 1}' },
    },
    {
      ...{ ...speaking, id: id.noFile, type: "repeat_sentence", title: "None" },
      prompt_media_url: "/asset/null",
    },
    {
      ...{ ...speaking, id: id.relative, type: "retell_lecture", title: "Local" },
      prompt_media_url: "/asset/lecture.mp3",
    },
    {
      ...{ ...speaking, id: id.again, type: "read_aloud", title: "Same id", prompt_text: "Text." },
      ...{ external_id: "x1", created_at: "2025-03-05", appearance_count: -2 },
    },
  );
  await insert("speaking_templates", {
    ...{ id: id.template, type: "describe_image", title: "Charts", template_text: "It shows" },
    ...{ score_range: "70 to 80", difficulty: "Medium", is_recommended: true, usage_count: 3 },
    created_at: when.created_at,
  });
  const listening = { difficulty: "Medium", is_active: true, bookmarked: false, ...when };
  await insert(
    "listening_questions",
    {
      ...{ ...listening, id: id.dictation, type: "write_from_dictation", title: "Libraries" },
      ...{ transcript: "Libraries lend more than books.", correct_answers: [] },
      prompt_media_url: audio,
    },
    {
      ...{ ...listening, id: id.silent, type: "write_from_dictation", title: "No audio" },
      ...{ transcript: "Nothing is heard here today.", correct_answers: [] },
    },
  );
  report = await run();
});

describe("questions of the legacy database", () => {
  test("all add up", () => {
    expect(report.problems).toEqual([]);
    expect(tallyOf(report, "reading_questions")).toMatchObject({
      ...{ read: 5, imported: 3, merged: 1, setAside: 1 },
    });
  });

  test("one that passes the publish gate stays active, in our shapes", async () => {
    expect(await row("reading_questions", id.single)).toMatchObject({
      ...{ type: "multiple_choice_single", is_active: true, review_status: "approved" },
      ...{ answer_key: { correct: ["C"] }, tags: ["seed", "Nov2025"], source: "seed" },
      options: { choices: choices.map((text, at) => ({ id: "ABCD".charAt(at), text })) },
    });
    expect(await ledger(id.single)).toEqual([
      "changed tags",
      "changed type",
      "left_out bookmarked",
    ]);
  });

  test("one whose key cannot win waits as a draft, with its key in the ledger", async () => {
    expect(await row("reading_questions", id.broken)).toMatchObject({
      ...{ is_active: false, review_status: "draft", answer_key: { correct: [] } },
      tags: ["Nov2025"],
    });
    expect(await ledger(id.broken)).toEqual([
      "changed tags",
      "changed type",
      "review answer_key",
      "review is_active",
    ]);
    const [line] = await rowsOf(
      "select old from private.legacy_ledger where legacy_id = $1 and field = 'answer_key'",
      id.broken,
    );
    expect(line).toEqual({ old: "War" });
  });

  test("the same question twice is one; an unknown type is set aside whole", async () => {
    const [twin] = await rowsOf(
      "select outcome, target_id from private.legacy_ids where legacy_id = $1",
      id.twin,
    );
    expect(twin).toEqual({ outcome: "merged", target_id: id.single });
    expect(await row("reading_questions", id.unknown)).toBeUndefined();
    expect(await ledger(id.unknown)).toEqual(["set_aside row"]);
  });

  test("what was inactive stays so, and gets a date that can be meant", async () => {
    expect(await row("reading_questions", id.inactive)).toMatchObject({ is_active: false });
    expect(await ledger(id.inactive)).toContain("changed created_at");
  });

  test("JSON inside of JSON is read; limits are those of the format profile", async () => {
    expect(await row("writing_questions", id.essay)).toMatchObject({
      ...{ answer_key: { sampleAnswer: "An essay." }, options: null, is_active: true },
    });
    expect(await ledger(id.essay)).toContain("left_out options");
  });

  test("a file at a web address becomes one of the library, once", async () => {
    const question = await row("speaking_questions", id.repeat);
    expect(question).toMatchObject({ is_active: true, external_id: "x1", metadata: { a: 1 } });
    const files = await rowsOf("select id, type, title, url from public.media");
    expect(files).toEqual([
      { id: question?.media_id, type: "audio", title: "rose garden.mp3", url: audio },
    ]);
    expect(question?.reference_audio_us_id).toBe(question?.media_id);
    expect(await row("listening_questions", id.dictation)).toMatchObject({
      ...{ media_id: question?.media_id, is_active: true, correct_answers: {} },
    });
  });

  test.each([
    ["the text null as address", "speaking_questions", id.noFile, null],
    ["a relative address", "speaking_questions", id.relative, "/asset/lecture.mp3"],
    ["no address", "listening_questions", id.silent, null],
  ])("without a file (%s) it waits as a draft", async (_, table, key, address) => {
    expect(await row(table, key)).toMatchObject({
      ...{ is_active: false, media_id: null, prompt_media_url: address },
    });
    expect(await ledger(key)).toContain("review is_active");
  });

  test("an id of the feed names one question", async () => {
    expect(await row("speaking_questions", id.again)).toMatchObject({
      ...{ external_id: null, appearance_count: 0, is_active: true },
    });
    expect(await ledger(id.again)).toEqual(["changed external_id", "changed appearance_count"]);
  });

  test("a range of scores that is none is for review", async () => {
    expect(await row("speaking_templates", id.template)).toMatchObject({
      ...{ score_range: null, usage_count: 3, is_recommended: true },
    });
    expect(await ledger(id.template)).toEqual(["review score_range"]);
  });

  test("the audit has one line for all of it", async () => {
    const lines = await rowsOf(
      "select table_name, reason, new from public.audit_log where at >= (select min(started_at) from private.legacy_runs)",
    );
    expect(lines).toEqual([
      {
        ...{ table_name: "legacy_runs", reason: "Import from the legacy database" },
        new: expect.objectContaining({ reading_questions: 3, speaking_questions: 5 }),
      },
    ]);
    const off = await rowsOf("select from pg_trigger where tgname = 'audit' and tgenabled = 'D'");
    expect(off).toEqual([]);
  });
});
