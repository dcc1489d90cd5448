import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  ResourceContextProvider,
  SimpleForm,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, it, vi } from "vitest";
import { newLesson } from "../lesson";
import { LessonBuilder } from "./LessonBuilder";

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const rows = ["Tides", "Maps", "Rivers"].map((title, n) => ({
  id: idOf(n),
  title,
  difficulty: "Easy",
  is_active: title !== "Maps",
}));
const usage = rows.map(({ id, is_active }) => ({
  question_id: id,
  is_active,
  is_archived: false,
  media_seconds: null,
  answers: 1,
  lessons: [{ id: idOf(9), title: "Warm-up" }],
  tests: [],
}));

function draw(questions: typeof rows = []) {
  const rpc = vi.fn(async (name: string) =>
    name === "list_questions" ? { rows, total: 3, total_is_estimate: false } : usage,
  );
  const provider = testDataProvider({ getList: () => Promise.resolve({ data: [], total: 0 }) });
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={{ ...provider, rpc }} i18nProvider={defaultI18nProvider}>
        <ResourceContextProvider value="practice_lessons">
          <SimpleForm toolbar={false} defaultValues={{ ...newLesson, questions }}>
            <LessonBuilder source="questions" />
          </SimpleForm>
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
  const lesson = screen.getByRole("region", { name: "Questions of the lesson" });
  const order = () =>
    within(lesson)
      .queryAllByRole("link")
      .map((link) => link.textContent);
  return { rpc, lesson, order };
}
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

it("adds from the bank, moves and removes, and brings back what was removed to its place", async () => {
  const { order } = draw();
  for (const title of ["Tides", "Maps", "Rivers"]) await press(`Add ${title}`);
  expect(order()).toEqual(["Tides", "Maps", "Rivers"]);
  expect(screen.getByRole("button", { name: "Maps is added" })).toBeDisabled();
  await press("Move Rivers up");
  await press("Remove Tides");
  expect(order()).toEqual(["Rivers", "Maps"]);
  const undo = screen.getByRole("button", { name: "Undo" });
  expect(undo).toHaveFocus();
  await userEvent.click(undo);
  expect(order()).toEqual(["Tides", "Rivers", "Maps"]);
});

it("says how long it takes, what is wrong and where else its items are", async () => {
  const { lesson } = draw(rows);
  expect(await within(lesson).findByText(/about 4 minutes, but the lesson says 15/)).toBeVisible();
  expect(within(lesson).getByText(/One question is not published/)).toBeVisible();
  expect(await within(lesson).findAllByText("Also in Warm-up")).toHaveLength(3);
  await press("Say 4");
  expect(within(lesson).getByText(/which fits the 4/)).toBeVisible();
});

it("asks the bank for the lesson's type, narrowed as chosen", async () => {
  const { rpc } = draw();
  await userEvent.type(screen.getByRole("searchbox", { name: "Search the bank" }), "tide");
  await userEvent.click(screen.getByRole("combobox", { name: "Published" }));
  await userEvent.click(screen.getByRole("option", { name: "Any" }));
  await waitFor(() =>
    expect(rpc).toHaveBeenCalledWith(
      "list_questions",
      expect.objectContaining({
        bank: "speaking",
        types: ["read_aloud"],
        query: "tide",
        active: null,
      }),
    ),
  );
});
