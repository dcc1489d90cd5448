import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  RecordContextProvider,
  SimpleForm,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, it } from "vitest";
import { newLesson } from "../lesson";
import { AccessPanel } from "./AccessPanel";

const lines = [
  ["visitor", false, "not_signed_in"],
  ["free_trial", false, "tier_too_low"],
  ["premium", true, "tier_reached"],
].map(([audience, opens_once_published, reason_once_published]) => ({
  audience,
  opens: false,
  opens_once_published,
  reason_once_published,
}));
const id = "00000000-0000-4000-8000-000000000001";
const paragraphs = [
  { id: "A", text: "First this." },
  { id: "B", text: "Then that." },
];
const item = {
  position: 1,
  question_id: id,
  module: "reading",
  type: "reorder_paragraphs",
  title: "Tides",
  prompt_text: null,
  options: { paragraphs },
  difficulty: "Easy",
  media: null,
};

it("tells who can open the lesson and why, and shows it as each of them sees it", async () => {
  const rpc = async (name: string, { audience }: Record<string, unknown>) => {
    if (name === "lesson_access") return lines;
    return audience === "premium" ? [item] : [];
  };
  const provider = testDataProvider({
    getOne: () =>
      Promise.resolve({
        data: { ...item, id, options: { paragraphs }, key: { order: ["B", "A"] } },
      }) as never,
    getList: () => Promise.resolve({ data: [], total: 0 }),
  });
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={{ ...provider, rpc }} i18nProvider={defaultI18nProvider}>
        <RecordContextProvider value={{ id, title: "Order", status: "draft" }}>
          <SimpleForm toolbar={false} defaultValues={newLesson}>
            <AccessPanel />
          </SimpleForm>
        </RecordContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
  const list = screen.getByRole("list", { name: "Who can open this" });
  expect(await within(list).findByText(/Learner on a free trial/)).toHaveTextContent("cannot");
  expect(within(list).getByText("Their tier is below the lesson’s.")).toBeVisible();
  expect(screen.getByText(/Nobody yet: the lesson is a draft/)).toBeVisible();

  await userEvent.click(
    screen.getByRole("button", { name: "Preview as: Learner on a free trial" }),
  );
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("Locked")).toBeVisible();
  expect(within(dialog).getByText("Their tier is below the lesson’s.")).toBeVisible();

  await userEvent.click(within(dialog).getByRole("combobox", { name: "Seen by" }));
  await userEvent.click(screen.getByRole("option", { name: "Learner with Premium" }));
  expect(await within(dialog).findByText("First this.")).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "Play Tides" }));
  // The player is loaded on demand.
  const start = await within(dialog).findByRole("button", { name: "Start" }, { timeout: 20_000 });
  expect(start).toBeVisible();
}, 30_000);
