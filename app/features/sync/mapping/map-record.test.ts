import { describe, expect, it } from "vitest";
import { autoMatch } from "./fields";
import { mapRecord } from "./map-record";

const map = (values: Record<string, unknown>) =>
  mapRecord(
    { row: 1, values },
    { fields: autoMatch(Object.keys(values)), values: {} },
    new Set(["sea"]),
  );
const fieldsOf = (values: Record<string, unknown>) =>
  map(values).problems?.map(({ field }) => field);

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
    const { values, problems } = map({
      id: 1,
      type,
      title: "River",
      text: "What grows?",
      ...parts,
    });
    expect(problems).toBeNull();
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
    expect(fieldsOf(item)).toEqual(["module"]);
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
      problems: [{ field: "key", reason: "A correct choice is not among the choices." }],
    });
  });

  it("takes a title from its text, and is refused when it has neither text nor media", () => {
    expect(
      map({ id: 1, type: "s_read_aloud", text: "The tide follows the moon." }).values,
    ).toMatchObject({ title: "The tide follows the moon." });
    expect(map({ id: 1, type: "s_read_aloud", title: "null" })).toMatchObject({
      problems: [{ field: "prompt_text" }],
      values: null,
    });
  });

  it("is told all that is wrong with it at once", () => {
    const wrong = {
      id: 1,
      title: "River".repeat(100),
      text: "What grows?",
      options: "Reed|Stone|Glass",
      key: "Iron",
      difficulty: "Brutal",
      tags: "sea|land|air",
    };
    expect(fieldsOf({ ...wrong, type: "r_mcq_single" })).toEqual([
      "title",
      "difficulty",
      "tags",
      "key",
    ]);
    const { problems } = map({ ...wrong, type: "r_mcq" });
    expect(problems?.map(({ field }) => field)).toEqual(["type", "title", "difficulty", "tags"]);
    expect(problems?.at(-1)?.reason).toMatch(/no tags “land” and “air” in the list/);
  });

  it("keeps what it can when its media cannot come in, and says what is left out", () => {
    const item = { id: 1, type: "s_describe_image", title: "Chart", text: "Say." };
    const warned = (more: Record<string, unknown>) =>
      map({ ...item, ...more }).warnings?.map(({ reason }) => reason);
    expect(warned({ image: "https://files.example/a.png" })).toBeUndefined();
    expect(warned({ image: "ftp://files.example/a.png" })).toEqual([
      "“ftp://files.example/a.png” is left out: It is no http or https address.",
    ]);
    expect(warned({ image: "https://files.example/a.png", type: "s_read_aloud" })).toEqual([
      "“https://files.example/a.png” is left out: This type of question shows no media.",
    ]);
  });

  it("of a package names its file, which is no address", () => {
    const item = { external_id: 1, type: "s_describe_image", title: "Chart" };
    const packed = map({ ...item, media_href: "media/a.png" });
    expect(packed).toMatchObject({ media_file: "media/a.png", problems: null, warnings: null });
    expect(packed.values).not.toHaveProperty("prompt_media_url");
    expect(map({ ...item, media_href: "https://files.example/a.png" })).toMatchObject({
      media_file: null,
      values: { prompt_media_url: "https://files.example/a.png" },
    });
  });
});
