import { describe, expect, it } from "vitest";
import { autoMatch } from "./fields";
import { mapRecord } from "./map-record";

const map = (values: Record<string, unknown>) =>
  mapRecord({ row: 1, values }, { fields: autoMatch(Object.keys(values)), values: {} });

describe("names of a source", () => {
  it("find their fields, whatever way they are written, and each once", () => {
    const paths = [
      "Question ID",
      "question_type",
      "Title",
      "Text",
      "Correct Answer",
      "audioUrl",
      "audio",
    ];
    expect(autoMatch(paths)).toEqual({
      external_id: "Question ID",
      type: "question_type",
      title: "Title",
      prompt_text: "Text",
      key: "Correct Answer",
      media_url: "audioUrl",
    });
  });
});

describe("a record", () => {
  it.each([
    [
      "r_mcq_multiple",
      { options: ["A) Reed", "B) Stone", "C) Glass", "D) Clay"], key: "A,C" },
      { correct: ["A", "C"] },
    ],
    ["r_mcq_single", { options: "Reed|Stone|Glass", key: "Stone" }, { correct: ["B"] }],
    [
      "r_reorder_paragraphs",
      { options: ["two", "one", "three"], key: "2 1 3" },
      { order: ["B", "A", "C"] },
    ],
    [
      "r_fib",
      { text: "The ___ of the ____ rose.", options: "level|river|mill", key: "level|river" },
      { blanks: { 1: "level", 2: "river" } },
    ],
    [
      "rw_fib",
      { text: "The [blank1] rose.", options: "level/mill", key: "level" },
      { blanks: { 1: "level" } },
    ],
    [
      "s_short_question",
      { text: "What tells the time?", key: "clock|a clock" },
      { accepted: ["clock", "a clock"] },
    ],
    [
      "w_essay",
      { text: "Should lectures be recorded?", key: "They should." },
      { sampleAnswer: "They should." },
    ],
  ])("of type %s has its key read", (type, parts, key) => {
    const { values, reason } = map({ id: 1, type, title: "River", text: "What grows?", ...parts });
    expect(reason).toBeNull();
    expect(values).toMatchObject({ answer_key: key });
  });

  it("of listening keeps its key where that bank does, and needs its module where two share a name", () => {
    const item = {
      id: 1,
      type: "fill_in_blanks",
      title: "River",
      text: "The {{1}} rose.",
      key: "level/river",
    };
    expect(map(item).field).toBe("module");
    expect(map({ ...item, module: "Listening" }).values).toMatchObject({
      correct_answers: { blanks: { 1: ["level", "river"] } },
    });
  });

  it("without options or key comes in as a draft; one whose key is wrong does not", () => {
    expect(
      map({ id: 1, type: "r_mcq_single", title: "River", text: "What grows?" }).values,
    ).not.toHaveProperty("options");
    expect(
      map({
        id: 1,
        type: "r_mcq_single",
        title: "River",
        text: "What?",
        options: "Reed|Stone|Glass",
        key: "Iron",
      }),
    ).toMatchObject({
      values: null,
      field: "key",
    });
  });

  it("takes a title from its text, and is refused when it has neither text nor media", () => {
    expect(
      map({ id: 1, type: "s_read_aloud", text: "The tide follows the moon." }).values,
    ).toMatchObject({ title: "The tide follows the moon." });
    expect(map({ id: 1, type: "s_read_aloud", title: "null" })).toMatchObject({
      field: "prompt_text",
      values: null,
    });
  });
});
