import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  CreateBase,
  defaultI18nProvider,
  SimpleForm,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, it, vi } from "vitest";
import { TestInputs } from "./TestInputs";
import { newTest, testProblems } from "./test";
import { withWholeTests } from "./tests-provider";

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const candidate = (n: number, type: string, title: string) => ({
  question_id: idOf(n),
  module: "writing",
  type,
  title,
  difficulty: "Hard",
  media_seconds: null,
  answers: 1,
  tests: 0,
  lessons: 0,
});

function draw(values: object = {}) {
  const rpc = vi.fn(async (name: string, _args: Record<string, unknown>): Promise<unknown> => {
    if (name === "test_candidates")
      return [
        candidate(1, "write_essay", "Cities"),
        candidate(2, "write_essay", "Trains"),
        candidate(3, "summarize_written_text", "Bees"),
      ];
    if (name === "list_questions") return { rows: [], total: 0, total_is_estimate: false };
    return name === "save_pte_test" ? { id: idOf(9) } : [];
  });
  const base = testDataProvider({
    getOne: () => Promise.resolve({ data: { id: idOf(9) } }) as never,
    getList: () => Promise.resolve({ data: [], total: 0 }),
  });
  render(
    <TestMemoryRouter>
      <AdminContext
        dataProvider={withWholeTests({ ...base, rpc, post: rpc })}
        i18nProvider={defaultI18nProvider}
      >
        <CreateBase resource="pte_tests" redirect={false}>
          <SimpleForm
            toolbar={false}
            validate={testProblems}
            defaultValues={{ ...newTest, section: "writing", ...values }}
          >
            <TestInputs />
          </SimpleForm>
        </CreateBase>
      </AdminContext>
    </TestMemoryRouter>,
  );
  return { rpc };
}

/** What save_pte_test was sent, call by call. */
const savedBy = ({ mock }: ReturnType<typeof draw>["rpc"]) =>
  mock.calls.flatMap(([name, args]) => (name === "save_pte_test" ? [args] : []));

it("sets the test beside the real one, in words", () => {
  draw();
  expect(screen.getByText("2 of 2 types fall short of the real test.")).toBeVisible();
  const essay = screen.getByRole("row", { name: /Write Essay/ });
  expect(within(essay).getByText("Too few")).toBeVisible();
});

it("builds a test, explains and swaps picks, and saves what is accepted in one go", async () => {
  const { rpc } = draw({ title: "Writing only" });
  await userEvent.click(screen.getByRole("button", { name: "Build me one" }));
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText(/only 1 published Summarize Written Text/)).toBeVisible();
  const table = within(dialog).getByRole("table", { name: "Proposed questions" });
  expect(within(table).getByText(/Number 1 of 1 Write Essay: in no other test/)).toBeVisible();

  const [before, after] = within(table).queryByText("Cities")
    ? ["Cities", "Trains"]
    : ["Trains", "Cities"];
  await userEvent.click(within(dialog).getByRole("button", { name: `Swap ${before}` }));
  expect(within(table).getByText(String(after))).toBeVisible();
  expect(within(table).queryByText(String(before))).toBeNull();

  await userEvent.click(within(dialog).getByRole("button", { name: "Accept 2 and save" }));
  await waitFor(() =>
    expect(savedBy(rpc)).toEqual([
      {
        test: expect.objectContaining({ title: "Writing only", section: "writing" }),
        questions: [
          { module: "writing", question_id: idOf(3), points: 9 },
          { module: "writing", question_id: after === "Cities" ? idOf(1) : idOf(2), points: 26 },
        ],
      },
    ]),
  );
});

it("keeps what was accepted in the form when the test cannot be saved yet", async () => {
  const { rpc } = draw();
  await userEvent.click(screen.getByRole("button", { name: "Build me one" }));
  await userEvent.click(await screen.findByRole("button", { name: "Accept 2 and save" }));
  expect(await screen.findByText("A test needs a title.")).toBeVisible();
  expect(screen.getByText(/In the test: 2 questions/)).toBeVisible();
  expect(savedBy(rpc)).toEqual([]);
});
