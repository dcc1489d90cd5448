import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, TestMemoryRouter, testDataProvider } from "react-admin";
import { expect, test, vi } from "vitest";
import UndoDialog from "./UndoDialog";

const skip = (code: string, title: string, more: object = {}) => ({
  table_name: "reading_questions",
  record_id: title,
  title,
  code,
  ...more,
});
const skips = [
  skip("changed_since", "Tides", {
    since: { at: "2026-11-22T08:00:00Z", actor_name: "Eva Editor", columns: ["difficulty"] },
  }),
  skip("insert", "A new one"),
  skip("delete", "An old one"),
];
const planned = {
  table_name: "reading_questions",
  record_id: "r1",
  title: "Winds",
  from: { difficulty: "Hard", is_active: false },
  to: { difficulty: "Medium", is_active: true },
};
const outcome = { batch_id: null, changed: 5, unchanged: 1, skipped: 3, skips, plan: [planned] };

function draw(undo: () => Promise<unknown> = async () => outcome) {
  const rpc = vi.fn(async (_name: string, args: { preview?: boolean }) =>
    args.preview ? outcome : undo(),
  );
  const onClose = vi.fn();
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={{ ...testDataProvider(), rpc }}>
        <UndoDialog batchId="b1" onClose={onClose} />
      </AdminContext>
    </TestMemoryRouter>,
  );
  return { rpc, onClose };
}

test("says beforehand what comes back, what stays and why, and what no undo takes back", async () => {
  draw();
  expect(await screen.findByRole("status")).toHaveTextContent(
    "5 records will get back the values from before the batch. 1 record had them already.",
  );
  expect(screen.getByText("3 records will stay as now")).toBeInTheDocument();
  const reasons = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(reasons).toContainEqual(
    expect.stringMatching(/^Tides: Eva Editor changed difficulty since, on 22 Nov 2026/),
  );
  expect(reasons).toContain("A new one: The batch added it; remove it by hand if it should go.");
  expect(reasons).toContain("An old one: The batch deleted it.");
  expect(reasons).toContainEqual(expect.stringMatching(/attempts and scores of learners/));
});

test("shows before it is confirmed which fields of which record go back to what", async () => {
  draw();
  const list = await screen.findByRole("list", { name: "What goes back" });
  expect(within(list).getByRole("listitem")).toHaveTextContent(
    "WindsDifficultyNow: HardThen: MediumPublishedNow: NoThen: Yes",
  );
  expect(screen.getByText("and 4 more records")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(list).not.toBeInTheDocument());
});

test("undoes with the reason, under one id however often it is tried, and says what it did", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const undo = vi
    .fn()
    .mockRejectedValueOnce(Object.assign(new Error("The search took too long."), { code: "57014" }))
    .mockResolvedValue(outcome);
  const { rpc } = draw(undo);
  await screen.findByText(/5 records will get back/);
  await userEvent.type(screen.getByRole("textbox", { name: /Reason/ }), "Too easy");
  const button = screen.getByRole("button", { name: "Undo" });
  await userEvent.click(button);
  expect(await screen.findByText(/^The undo took too long and was stopped/)).toBeInTheDocument();
  await userEvent.click(button);
  expect(await screen.findByText(/5 records put back\./)).toBeInTheDocument();
  expect(screen.getByText("3 records left as before")).toBeInTheDocument();
  const [first, second] = rpc.mock.calls.filter(([, { preview }]) => !preview);
  expect(first?.[1]).toMatchObject({ batch_id: "b1", reason: "Too easy" });
  expect(second?.[1]).toEqual(first?.[1]);
});

test("with nothing to put back there is nothing to press", async () => {
  const rpc = async () => ({ ...outcome, changed: 0 });
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={{ ...testDataProvider(), rpc }}>
        <UndoDialog batchId="b1" onClose={() => undefined} />
      </AdminContext>
    </TestMemoryRouter>,
  );
  await screen.findByText(/0 records will get back/);
  await waitFor(() => expect(screen.getByRole("button", { name: "Undo" })).toBeDisabled());
});
