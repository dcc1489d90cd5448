import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  Form,
  ResourceContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { useWatch } from "react-hook-form";
import { expect, test, vi } from "vitest";
import { findItemType, type Module } from "~/domain/item-types";
import { validItems } from "../../../../../tests/support/valid-items.ts";
import { AnswerInputs } from "./AnswerInputs";

// Typing key by key through a whole form takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let current: Record<string, unknown> = {};
function Watch() {
  current = useWatch();
  return null;
}

/** Draws the answer part of a valid item, and keeps `current` at what the form holds. */
function draw(name: keyof typeof validItems) {
  const [module, type] = name.split("/") as [Module, string];
  const item = findItemType(module, type);
  if (!item) throw new Error(`${name} is no item type`);
  const { options = null, ...values }: Record<string, unknown> = {
    prompt_text: null,
    ...validItems[name],
  };
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={testDataProvider()} i18nProvider={defaultI18nProvider}>
        <ResourceContextProvider value={`${module}_questions`}>
          <Form defaultValues={{ type, options, ...values }}>
            <AnswerInputs item={item} />
            <Watch />
          </Form>
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
  return userEvent.setup({ delay: null });
}

const textbox = (name: string) => screen.getByRole("textbox", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });

test.each(Object.keys(validItems) as (keyof typeof validItems)[])(
  "%s is drawn without changing what it holds",
  (name) => {
    draw(name);
    const { options, key } = validItems[name] as { options?: unknown; key?: unknown };
    expect(current).toMatchObject({ options: options ?? null, ...(key !== undefined && { key }) });
  },
);

test("choices: rewritten, marked, moved, added and removed, keys stay with their choice", async () => {
  const user = draw("reading/multiple_choice_single");
  await user.click(screen.getByRole("radio", { name: "Choice 4 is right" }));
  await user.click(button("Move choice 4 up"));
  await user.click(button("Remove choice 1"));
  await user.click(button("Add a choice"));
  await user.type(textbox("Choice 4"), "Rent");
  expect(current.options).toEqual({
    choices: [
      { id: "B", text: "Trade" },
      { id: "D", text: "Labour" },
      { id: "C", text: "Debt" },
      { id: "A", text: "Rent" },
    ],
  });
  expect(current.key).toEqual({ correct: ["D"] });
});

test("several right choices are kept in the order shown", async () => {
  const user = draw("reading/multiple_choice_multiple");
  await user.click(screen.getByRole("checkbox", { name: "Choice 1 is right" }));
  await user.click(screen.getByRole("checkbox", { name: "Choice 4 is right" }));
  expect(current.key).toEqual({ correct: ["A", "B"] });
});

test("paragraphs: the right order and the shown one are two things", async () => {
  const user = draw("reading/reorder_paragraphs");
  expect(textbox("Paragraph 1")).toHaveValue("First this happens.");
  await user.click(button("Move paragraph 1 down"));
  await user.click(button(/^Move paragraph 1 where it is shown up/));
  expect(current.key).toEqual({ order: ["D", "B", "A", "C"] });
  expect(
    (current.options as { paragraphs: { id: string }[] }).paragraphs.map(({ id }) => id),
  ).toEqual(["A", "B", "D", "C"]);
});

test("word bank: a word is added and chosen for a gap", async () => {
  const user = draw("reading/fill_in_blanks");
  await user.type(screen.getByRole("combobox", { name: "Words" }), "depth{Enter}");
  await user.click(screen.getByRole("combobox", { name: "Word of gap 1" }));
  await user.click(within(screen.getByRole("listbox")).getByRole("option", { name: "depth" }));
  expect(current.options).toEqual({ bank: ["level", "before", "width", "depth"] });
  expect(current.key).toEqual({ blanks: { "1": "depth", "2": "before" } });
});

test("drop-downs: the mark follows the word when it is rewritten", async () => {
  const user = draw("reading/reading_writing_fill_blanks");
  await user.type(textbox("Gap 1, word 1"), "s");
  await user.click(button("Add a word to gap 2"));
  await user.type(textbox("Gap 2, word 3"), "at");
  await user.click(screen.getByRole("radio", { name: "Word 3 is right in gap 2" }));
  expect(current.options).toEqual({
    blanks: { "1": ["levels", "depth"], "2": ["before", "into", "at"] },
  });
  expect(current.key).toEqual({ blanks: { "1": "levels", "2": "at" } });
});

test("typed gaps: what is typed counts when the field is left", async () => {
  const user = draw("listening/fill_in_blanks");
  await user.type(screen.getByRole("combobox", { name: "Spellings of gap 1" }), "levl");
  await user.tab();
  expect(current.key).toEqual({ blanks: { "1": ["level", "levl"], "2": ["before"] } });
});

test("incorrect words: marked by hand, or found by comparing the texts", async () => {
  const user = draw("listening/highlight_incorrect_words");
  await user.click(button("level"));
  await user.type(textbox("Said instead of “level”"), "height");
  expect(current.key).toEqual({
    words: [
      { index: 1, shown: "level", said: "height" },
      { index: 4, shown: "lake", said: "river" },
    ],
  });
  await user.click(button(/Find the differences/));
  expect(current.key).toEqual({ words: [{ index: 4, shown: "lake", said: "river" }] });
});

test("short answers and key points", async () => {
  const user = draw("speaking/answer_short_question");
  await user.type(screen.getByRole("combobox", { name: "Answers" }), "clock{Enter}");
  expect(current.key).toEqual({ accepted: ["a clock", "clock"] });
});

test("open answers: a sample with its length, and points", async () => {
  const user = draw("writing/write_essay");
  await user.type(textbox("Sample answer"), "Too short");
  expect(screen.getByText(/2 words, 200 to 300 in the test: 198 too few/)).toBeInTheDocument();
  await user.click(button("Add a key point"));
  await user.type(textbox("Key point 2"), "time");
  expect(current.key).toEqual({ keyPoints: ["cost", "time"], sampleAnswer: "Too short" });
});
