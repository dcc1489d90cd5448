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
