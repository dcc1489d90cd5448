import { describe, expect, test, vi } from "vitest";
import { bankOf } from "../banks";
import { CheckRefusedError, publishGate } from "./publish-gate";

const reading = bankOf("reading_questions");
const stored = {
  type: "multiple_choice_single",
  prompt_text: "Why?",
  options: { choices: [] },
  answer_key: { correct: ["A"] },
  title: "Old",
  is_active: true,
};
const passed = { passed: true, findings: [], runs: [] };
const build = (answer: unknown = passed) => {
  const post = vi.fn().mockResolvedValue(answer);
  return { post, gate: publishGate({ post }) };
};

describe("the gate before a write", () => {
  test("lets through what publishes nothing", async () => {
    const { post, gate } = build();
    await gate(reading, { ...stored, is_active: false });
    await gate(reading, { prompt_text: "New" }, { ...stored, is_active: false });
    await gate(reading, { is_active: false }, stored);
    expect(post).not.toHaveBeenCalled();
  });

  test("lets through what leaves published content as it is", async () => {
    const { post, gate } = build();
    await gate(reading, { title: "New", tags: ["x"] }, stored);
    expect(post).not.toHaveBeenCalled();
  });

  test("has the whole content checked that the write would leave published", async () => {
    const { post, gate } = build();
    const content = {
      type: "multiple_choice_single",
      prompt_text: "Why?",
      transcript: null,
      options: { choices: [] },
      key: { correct: ["B"] },
      media_id: null,
    };
    await gate(reading, { answer_key: { correct: ["B"] } }, stored);
    await gate(reading, { ...stored, answer_key: { correct: ["B"] } });
    await gate(
      reading,
      { is_active: true },
      { ...stored, answer_key: { correct: ["B"] }, is_active: false },
    );
    for (const call of post.mock.calls)
      expect(call).toEqual(["/api/question-checks", { module: "reading", content }]);
    expect(post).toHaveBeenCalledTimes(3);
  });

  test("stops a question that fails, in words with the form's names for its fields", async () => {
    const finding = { severity: "error", path: "key.correct", message: "mark one." };
    const hint = { severity: "warning", path: "prompt_text", message: "it is long." };
    const { gate } = build({ passed: false, findings: [finding, hint], runs: [] });
    const refused = gate(reading, stored);
    await expect(refused).rejects.toBeInstanceOf(CheckRefusedError);
    await expect(refused).rejects.toMatchObject({
      message: "The question cannot be published yet. Correct choices: Mark one.",
    });
  });

  test("says how the self-test went wrong where the linter found nothing", async () => {
    const run = { name: "key", expected: "The answer key scores full marks.", points: 1, max: 2 };
    const { gate } = build({ passed: false, findings: [], runs: [{ ...run, passed: false }] });
    await expect(gate(reading, stored)).rejects.toMatchObject({
      message:
        "The question cannot be published yet. Right answer: The answer key scores full marks. It scored 1 of 2.",
    });
  });
});
