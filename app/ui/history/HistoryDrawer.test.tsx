import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  Notification,
  RecordContextProvider,
  ResourceContextProvider,
  SimpleForm,
  TestMemoryRouter,
  TextInput,
  testDataProvider,
} from "react-admin";
import { expect, test, vi } from "vitest";
import { FormHistoryButton } from "./FormHistoryButton";
import { historyFields } from "./history-entry";

const record = { id: "1", title: "Tides", note: "As it is", status: "published", version: 7 };
const fields = historyFields(
  [
    { source: "title", label: "Title" },
    { source: "note", label: "Note" },
    { source: "status", label: "Status" },
  ],
  { fixed: ["status"] },
);
const entry = (id: number, old: object, now: object, more: object = {}) => ({
  id,
  at: "2026-11-20T09:30:00Z",
  actor_id: "eva",
  actor_name: "Eva Editor",
  actor_role: "editor",
  action: "update",
  reason: null,
  batch_id: null,
  old,
  new: now,
  ...more,
});
const BATCH = "00000000-0000-4000-8000-000000000001";
const entries = [
  entry(3, { title: "The sea" }, { title: "Tides" }, { reason: "Shorter", batch_id: BATCH }),
  entry(2, { note: "As it is", status: "draft" }, { note: "In between", status: "published" }),
  entry(1, {}, { title: "The sea" }, { action: "insert", actor_id: null, actor_name: null }),
];

function draw(provider: object = {}, mayEdit = true) {
  const rpc = vi.fn(async (_name: string, _args: unknown): Promise<unknown> => entries);
  const update = vi.fn(async (_resource: string, params: { data: object }) => ({
    data: { ...record, ...params.data, version: 8 },
  }));
  const staff = {
    login: () => Promise.resolve(),
    logout: () => Promise.resolve(),
    checkAuth: () => Promise.resolve(),
    checkError: () => Promise.resolve(),
    canAccess: () => Promise.resolve(mayEdit),
  };
  render(
    <TestMemoryRouter>
      <AdminContext
        dataProvider={Object.assign(testDataProvider(), { rpc, update }, provider)}
        authProvider={staff}
        i18nProvider={defaultI18nProvider}
      >
        <ResourceContextProvider value="notes">
          <RecordContextProvider value={record}>
            <SimpleForm toolbar={false}>
              <TextInput source="note" label="Note" />
              <FormHistoryButton fields={fields} />
            </SimpleForm>
          </RecordContextProvider>
        </ResourceContextProvider>
        <Notification />
      </AdminContext>
    </TestMemoryRouter>,
  );
  return { rpc, update };
}

async function openDrawer() {
  await userEvent.click(screen.getByRole("button", { name: "History" }));
  return screen.findByRole("dialog", { name: "History" });
}

test("tells who changed what, why, and in which batch, the newest first", async () => {
  const { rpc } = draw();
  const drawer = await openDrawer();
  const [newest, middle, first] = await within(drawer).findAllByRole("listitem");
  expect(newest).toHaveTextContent(
    /Eva Editor changed it.*“Shorter”.*Before: The sea.*After: Tides/,
  );
  const batch = within(drawer).getByRole("link", { name: "part of a batch" });
  expect(batch).toHaveAttribute("href", `/admin/batches/${BATCH}/show`);
  expect(middle).toHaveTextContent(/StatusBefore: draftAfter: published/);
  expect(first).toHaveTextContent(/^The system added it/);
  expect(rpc).toHaveBeenCalledWith("record_history", {
    table_name: "notes",
    record_id: "1",
    before: null,
    limit: 25,
  });
});

test("puts one former value back as an ordinary save, with the reason, and leaves the rest", async () => {
  const { update } = draw();
  await openDrawer();
  await userEvent.click(await screen.findByRole("button", { name: "Restore the former title" }));
  await waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[1]).toMatchObject({
    data: { title: "The sea", note: "As it is", version: 7 },
    previousData: record,
    meta: { auditReason: "Restored from 2026-11-20 09:30 UTC: Title" },
  });
  expect(await screen.findByText("Restored: Title.")).toBeInTheDocument();
});

test("offers no restore of what reads the same now or of a status", async () => {
  draw();
  await openDrawer();
  await screen.findByRole("button", { name: "Restore the former title" });
  expect(screen.queryByRole("button", { name: "Restore the former note" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Restore the former status" })).toBeNull();
});

test("does not restore over unsaved work", async () => {
  draw();
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), "!");
  await openDrawer();
  expect(await screen.findByText(/Save or undo your changes before/)).toBeInTheDocument();
  expect(await screen.findByRole("button", { name: "Restore the former title" })).toBeDisabled();
});

test("does not restore for those who may not edit", async () => {
  draw({}, false);
  await openDrawer();
  expect(await screen.findByRole("button", { name: "Restore the former title" })).toBeDisabled();
});

test("a refused restore says why", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const refuse = () => Promise.reject(new Error("This record was changed by someone else."));
  draw({ update: refuse });
  await openDrawer();
  await userEvent.click(await screen.findByRole("button", { name: "Restore the former title" }));
  expect(await screen.findByText("This record was changed by someone else.")).toBeInTheDocument();
});

test("shows older changes page by page, from the last one seen", async () => {
  const page = Array.from({ length: 25 }, (_, n) => entry(50 - n, { note: "a" }, { note: "b" }));
  const rpc = vi.fn().mockResolvedValueOnce(page).mockResolvedValueOnce(entries);
  draw({ rpc });
  const drawer = await openDrawer();
  await userEvent.click(await within(drawer).findByRole("button", { name: "Show older changes" }));
  await waitFor(() => expect(within(drawer).getAllByRole("listitem")).toHaveLength(28));
  expect(rpc.mock.lastCall?.[1]).toMatchObject({ before: 26 });
  expect(within(drawer).queryByRole("button", { name: "Show older changes" })).toBeNull();
});

test("says so when nothing is recorded", async () => {
  draw({ rpc: async () => [] });
  await openDrawer();
  expect(await screen.findByText("Nothing has been recorded yet.")).toBeInTheDocument();
});
