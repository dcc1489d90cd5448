import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  ResourceContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { Route, Routes } from "react-router-dom";
import { expect, test, vi } from "vitest";
import { ConflictError } from "~/platform/supabase/errors";
import { bankOf } from "../banks";
import { fromRow } from "../question";
import { readingRow } from "../question-rows.test-data";
import QuestionCreate from "./QuestionCreate";
import QuestionEdit from "./QuestionEdit";

// Typing key by key through a whole form takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const record = fromRow(bankOf("reading_questions"), readingRow);

function draw(path: string, verbs: Record<string, unknown> = {}) {
  const provider = testDataProvider({
    getOne: vi.fn().mockResolvedValue({ data: record }),
    getList: vi.fn().mockResolvedValue({ data: [], total: 0 }),
    ...verbs,
  });
  render(
    <TestMemoryRouter initialEntries={[path]}>
      <AdminContext dataProvider={provider} i18nProvider={defaultI18nProvider}>
        <ResourceContextProvider value="reading_questions">
          <Routes>
            <Route path="/reading_questions/create" element={<QuestionCreate />} />
            <Route path="/reading_questions/:id" element={<QuestionEdit />} />
          </Routes>
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
  return userEvent.setup({ delay: null });
}

const create = "/reading_questions/create?type=multiple_choice_single";
const edit = `/reading_questions/${record.id}`;
const title = () => screen.getByRole("textbox", { name: /^title/i });
const save = () => screen.getByRole("button", { name: "Save" });

test("a new question starts with its type, each a link", () => {
  draw("/reading_questions/create");
  expect(screen.getByRole("link", { name: "Re-order Paragraphs" })).toHaveAttribute(
    "href",
    "/admin/reading_questions/create?type=reorder_paragraphs",
  );
  expect(screen.getAllByRole("link")).toHaveLength(22);
});

test("the problems follow what is typed, lead to their field, and keep the switch off", async () => {
  const user = draw(create);
  expect(screen.getByRole("switch", { name: "Published" })).toBeDisabled();
  expect(screen.getByText("4 things to solve before it can be published:")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Text" }));
  expect(screen.getByRole("textbox", { name: /text and question/i })).toHaveFocus();
  await user.keyboard("Why?");
  for (const [index, text] of ["One", "Two", "Three", "Four"].entries())
    await user.type(screen.getByRole("textbox", { name: `Choice ${index + 1}` }), text);
  await user.click(screen.getByRole("radio", { name: "Choice 2 is right" }));
  expect(screen.getByText("Nothing is missing: it can be published.")).toBeInTheDocument();
  expect(screen.getByRole("switch", { name: "Published" })).toBeEnabled();
});

test("an unfinished draft is saved, but not without a title", async () => {
  const createQuestion = vi.fn().mockResolvedValue({ data: record });
  const user = draw(create, { create: createQuestion });
  await user.type(screen.getByRole("textbox", { name: "Choice 1" }), "One");
  await user.click(save());
  expect(await screen.findByText("The question is not saved")).toBeInTheDocument();
  expect(createQuestion).not.toHaveBeenCalled();
  await user.type(title(), "Draft");
  await user.click(save());
  await waitFor(() => expect(createQuestion).toHaveBeenCalledOnce());
  expect(createQuestion.mock.calls[0]?.[1].data).toMatchObject({
    title: "Draft",
    type: "multiple_choice_single",
    is_active: false,
    key: { correct: [] },
  });
});

test("what the database refuses is said at the top, with the form's words", async () => {
  const refusal = "This question cannot be published yet. prompt_text: the item needs a text.";
  const user = draw(edit, { update: vi.fn().mockRejectedValue(new Error(refusal)) });
  await user.type(await screen.findByRole("textbox", { name: /^title/i }), "!");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await user.click(save());
  expect(await screen.findByText("The question is not saved")).toBeInTheDocument();
  expect(screen.getByText(/The item needs a text/)).toBeInTheDocument();
});

test("a save that comes too late shows both sides and loses nothing", async () => {
  const theirs = { ...record, title: "Tides of theirs", explanation: "New", version: 4 };
  const getOne = vi
    .fn()
    .mockResolvedValueOnce({ data: record })
    .mockResolvedValue({ data: theirs });
  const update = vi
    .fn()
    .mockRejectedValueOnce(new ConflictError("Changed by someone else.", { id: record.id }))
    .mockResolvedValue({ data: { ...theirs, title: "Tides of mine", version: 5 } });
  const user = draw(edit, { getOne, update });
  await user.type(await screen.findByRole("textbox", { name: /^title/i }), " of mine");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await user.click(save());
  expect(await screen.findByRole("dialog")).toHaveTextContent("Tides of theirs");
  await user.click(screen.getByRole("button", { name: /go on with these/i }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(title()).toHaveValue("Tides of mine");
  await user.click(save());
  await waitFor(() => expect(update).toHaveBeenCalledTimes(2));
  expect(update.mock.calls[1]?.[1].data).toMatchObject({
    title: "Tides of mine",
    explanation: "New",
    version: 4,
  });
});

test("Ctrl+S saves what is typed, with what stands in a chip field not entered yet", async () => {
  const createQuestion = vi.fn().mockResolvedValue({ data: record });
  const user = draw(create.replace("multiple_choice_single", "fill_in_blanks"), {
    create: createQuestion,
  });
  await user.type(title(), "By keyboard");
  await user.type(screen.getByRole("combobox", { name: "Wrong words in the bank" }), "width");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(createQuestion).toHaveBeenCalledOnce());
  expect(createQuestion.mock.calls[0]?.[1].data).toMatchObject({
    title: "By keyboard",
    options: { bank: ["width"] },
  });
});

test("Ctrl+Enter on a new question saves it and leaves room for another of its type", async () => {
  const createQuestion = vi.fn().mockResolvedValue({ data: record });
  const user = draw(create, { create: createQuestion });
  await user.type(title(), "First");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(createQuestion).toHaveBeenCalledOnce());
  await waitFor(() => expect(title()).toHaveValue(""));
  expect(title()).toHaveFocus();
  await user.type(title(), "Second");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(createQuestion).toHaveBeenCalledTimes(2));
  expect(createQuestion.mock.calls[1]?.[1].data).toMatchObject({
    title: "Second",
    type: "multiple_choice_single",
  });
});

test("save and next goes on to the item after this one in the list it came from", async () => {
  const next = { ...record, id: "00000000-0000-4000-8000-00000000000b", title: "The next one" };
  const getOne = vi.fn(async (_: string, { id }: { id: unknown }) => ({
    data: id === next.id ? next : record,
  }));
  const update = vi.fn().mockResolvedValue({ data: record });
  const getList = vi.fn().mockResolvedValue({ data: [record, next], total: 2 });
  const user = draw(edit, { getOne, getList, update });
  await user.type(await screen.findByRole("textbox", { name: /^title/i }), "!");
  await user.click(screen.getByRole("button", { name: "Save and next" }));
  await waitFor(() => expect(title()).toHaveValue("The next one"));
  expect(update).toHaveBeenCalledOnce();
});

test("a duplicate starts from the question, is never published, and can be saved at once", async () => {
  const active = { ...record, is_active: true };
  const createQuestion = vi.fn().mockResolvedValue({ data: record });
  const getOne = vi.fn().mockResolvedValue({ data: active });
  const user = draw(`${create}&from=${record.id}`, { getOne, create: createQuestion });
  expect(await screen.findByRole("textbox", { name: /^title/i })).toHaveValue(
    `Copy of ${record.title}`,
  );
  await user.click(save());
  await waitFor(() => expect(createQuestion).toHaveBeenCalledOnce());
  const { data } = createQuestion.mock.calls[0]?.[1] ?? {};
  expect(data).toMatchObject({ is_active: false, options: record.options, key: record.key });
  expect(data).not.toHaveProperty("id");
  expect(data).not.toHaveProperty("version");
});

test("the shortcuts are listed on demand", async () => {
  const user = draw(create);
  await user.keyboard("?");
  const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
  expect(dialog).toHaveTextContent("Make a gap of the selected words");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});
