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

const textbox = (name: string | RegExp) => screen.getByRole("textbox", { name });
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

test("choices: a pasted list fills them, each can say why, and the shuffle check warns", async () => {
  const user = draw("reading/multiple_choice_single");
  await user.click(textbox("Choice 4"));
  await user.paste("A. Growth of trade\nB. Both A and B");
  await user.click(button("Explain choice 2"));
  await user.type(textbox("Why choice 2 is right"), "It says so.");
  expect(current.key).toEqual({ correct: ["B"], explanations: { B: "It says so." } });
  await user.click(button("Check shuffled"));
  const check = within(screen.getByRole("region", { name: "Choices shuffled" }));
  expect(check.getAllByRole("listitem").map((item) => item.textContent)).not.toEqual(
    (current.options as { choices: { text: string }[] }).choices.map(({ text }) => text),
  );
  expect(check.getByText("1 choice depends on its place among the others.")).toBeInTheDocument();
  await user.click(button("Remove choice 2"));
  expect(current.key).toEqual({ correct: [], explanations: {} });
});

test("boxes: the right order is the key, and never what is shown", async () => {
  const user = draw("reading/reorder_paragraphs");
  expect(textbox("Box 1")).toHaveValue("First this happens.");
  await user.click(button("Move box 1 down"));
  expect(current.key).toEqual({ order: ["D", "B", "A", "C"] });
  textbox("Box 2").focus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(current.key).toEqual({ order: ["B", "D", "A", "C"] });
  const shown = () =>
    (current.options as { paragraphs: { id: string }[] }).paragraphs.map(({ id }) => id).join("");
  const before = shown();
  await user.click(button("Shuffle again"));
  expect(shown()).not.toBe(before);
  expect(shown()).not.toBe("BDAC");
});

test("boxes: a paragraph is split into sentences", async () => {
  const user = draw("reading/reorder_paragraphs");
  for (const box of ["1", "2", "3", "4"]) await user.clear(textbox(`Box ${box}`));
  await user.type(textbox(/to be split into boxes/), "It rained. It rose. It fell.");
  await user.click(button("Split into 3 boxes"));
  expect(textbox("Box 2")).toHaveValue("It rose.");
  expect(current.key).toEqual({ order: ["A", "B", "C"] });
});

test("word bank: an answer is rewritten, a wrong word added; the bank is mixed", async () => {
  const user = draw("reading/fill_in_blanks");
  await user.type(textbox("Answer of gap 1"), "s");
  await user.type(screen.getByRole("combobox", { name: "Wrong words in the bank" }), "at{Enter}");
  expect(current.options).toEqual({ bank: ["at", "before", "levels", "width"] });
  expect(current.key).toEqual({ blanks: { "1": "levels", "2": "before" } });
});

test("drop-downs: wrong words stand beside the answer; a removed gap gives its word back", async () => {
  const user = draw("reading/reading_writing_fill_blanks");
  const passage = screen.getByRole("textbox", { name: "Text with gaps" });
  expect(passage).toHaveTextContent("The 1 level of the river rose 2 before noon.");
  await user.type(screen.getByRole("combobox", { name: "Wrong words of gap 2" }), "at{Enter}");
  expect(current.options).toEqual({
    blanks: { "1": ["level", "depth"], "2": ["at", "before", "into"] },
  });
  await user.click(button("Remove gap 1 and put “level” back"));
  expect(current.prompt_text).toBe("The level of the river rose {{1}} noon.");
  expect(current.key).toEqual({ blanks: { "1": "before" } });
  expect(screen.getByText("Gap 1 removed, “level” is back in the text.")).toBeInTheDocument();
  await user.click(button("Undo"));
  expect(current.prompt_text).toBe("The {{1}} of the river rose {{2}} noon.");
  expect(current.key).toEqual({ blanks: { "1": "level", "2": "before" } });
});

test("a gap is made of the word at the cursor, by keyboard, and undone", async () => {
  const user = draw("listening/fill_in_blanks");
  const passage = screen.getByRole("textbox", { name: "Transcript with gaps" });
  passage.focus();
  const text = [...passage.childNodes].find((node) => node.textContent?.includes("river"));
  document.getSelection()?.collapse(text ?? null, (text?.textContent ?? "").indexOf("river") + 2);
  await user.keyboard("{Control>}g{/Control}");
  expect(current.prompt_text).toBe("The {{1}} of the {{2}} rose {{3}} noon.");
  expect(current.key).toEqual({ blanks: { "1": ["level"], "2": ["river"], "3": ["before"] } });
  await user.keyboard("{Control>}z{/Control}");
  expect(current.key).toEqual({ blanks: { "1": ["level"], "2": ["before"] } });
});

test("typed gaps: what is typed counts when the field is left, other spellings are offered", async () => {
  const user = draw("listening/fill_in_blanks");
  await user.type(screen.getByRole("combobox", { name: "Accepted in gap 1" }), "colour");
  await user.tab();
  await user.click(button("Also accept color"));
  expect(current.key).toEqual({ blanks: { "1": ["level", "colour", "color"], "2": ["before"] } });
});

test("incorrect words: the shown text and the key follow from what is typed over a word", async () => {
  const user = draw("listening/highlight_incorrect_words");
  button("The").focus();
  await user.keyboard("{ArrowRight}{Enter}");
  await user.keyboard("height{Enter}");
  expect(current.prompt_text).toBe("The height of the lake rose.");
  expect(current.key).toEqual({
    words: [
      { index: 1, shown: "height", said: "level" },
      { index: 4, shown: "lake", said: "river" },
    ],
  });
  await user.type(textbox(/What is said/), " again");
  expect(current.transcript).toBe("The level of the river rose. again");
  expect(current.prompt_text).toBe("The height of the lake rose. again");
  button(/^river, shown as lake/).focus();
  await user.keyboard("{Delete}");
  expect(current.prompt_text).toBe("The height of the river rose. again");
  await user.keyboard("{Control>}z{/Control}");
  expect(current.prompt_text).toBe("The height of the lake rose. again");
});

test("short answers: typed, pasted, suggested; what counts already is told", async () => {
  const user = draw("speaking/answer_short_question");
  const answers = screen.getByRole("combobox", { name: "Answers" });
  await user.type(answers, "watch{Enter}");
  await user.type(answers, "Clock{Enter}");
  expect(screen.getByText("Counts already: Clock.")).toBeInTheDocument();
  await user.click(answers);
  await user.paste("12 hours; sundial");
  await user.click(button("Also accept twelve hours"));
  expect(current.key).toEqual({
    accepted: ["a clock", "watch", "12 hours", "sundial", "twelve hours"],
  });
});

test("open answers: a sample with its length, and points", async () => {
  const user = draw("writing/write_essay");
  await user.type(textbox("Sample answer"), "Too short");
  expect(screen.getByText(/2 words, 200 to 300 in the test: 198 too few/)).toBeInTheDocument();
  expect(screen.getByText("Form 0 of 2")).toBeInTheDocument();
  await user.type(textbox("Key point 1"), "{Enter}");
  await user.type(textbox("Key point 2"), "time");
  expect(current.key).toEqual({ keyPoints: ["cost", "time"], sampleAnswer: "Too short" });
});
