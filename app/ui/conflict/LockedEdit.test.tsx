import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  Notification,
  ResourceContextProvider,
  TestMemoryRouter,
  TextInput,
  testDataProvider,
} from "react-admin";
import { Route, Routes } from "react-router-dom";
import { beforeEach, expect, test, vi } from "vitest";
import { ArchiveButton } from "../archive/ArchiveButton";
import { LockedEdit } from "./LockedEdit";

const read = {
  id: "1",
  title: "Old title",
  archived_at: null as string | null,
  version: 1,
  updated_at: "2026-11-23T10:00:00Z",
};
const fields = [{ source: "title", label: "Title" }];

beforeEach(() => localStorage.clear());

function open(verbs: Record<string, unknown> = {}, stored = read) {
  const update = vi.fn(async (_resource: string, { data }: { data: object }) => ({
    data: { ...stored, ...data, version: 2 },
  }));
  const provider = Object.assign(
    testDataProvider({ getOne: vi.fn().mockResolvedValue({ data: stored }) }),
    { rpc: async () => [], update },
    verbs,
  );
  const auth = {
    login: () => Promise.resolve(),
    logout: () => Promise.resolve(),
    checkAuth: () => Promise.resolve(),
    checkError: () => Promise.resolve(),
    getIdentity: () => Promise.resolve({ id: "eva" }),
    canAccess: () => Promise.resolve(true),
  };
  const page = render(
    <TestMemoryRouter initialEntries={["/notes/1"]}>
      <AdminContext dataProvider={provider} authProvider={auth}>
        <ResourceContextProvider value="notes">
          <Routes>
            <Route
              path="/notes/:id"
              element={
                <LockedEdit
                  name="note"
                  fields={fields}
                  validate={() => ({})}
                  buttons={<ArchiveButton name="note" />}
                >
                  <TextInput source="title" label="Title" />
                </LockedEdit>
              }
            />
          </Routes>
        </ResourceContextProvider>
        <Notification />
      </AdminContext>
    </TestMemoryRouter>,
  );
  return { ...page, update };
}

const title = () => screen.findByRole("textbox", { name: "Title" });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("what was typed is kept and offered back on any record edited like this", async () => {
  const page = open();
  await userEvent.type(await title(), "!");
  await screen.findByText(/Kept on this computer/);
  page.unmount();
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Restore" }));
  expect(await title()).toHaveValue("Old title!");
});

test("a save that comes too late shows both sides, any other failure its sentence", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const theirs = { ...read, title: "Their title", version: 2 };
  const late = Object.assign(new Error("Changed by someone else."), { current: theirs });
  const update = vi.fn().mockRejectedValueOnce(new Error("Too long.")).mockRejectedValue(late);
  const getOne = vi.fn().mockResolvedValueOnce({ data: read }).mockResolvedValue({ data: theirs });
  open({ update, getOne });
  await userEvent.type(await title(), "!");
  await press("ra.action.save");
  expect(await screen.findByText("Too long.")).toBeInTheDocument();
  await press("ra.action.save");
  const dialog = await screen.findByRole("dialog");
  expect(dialog).toHaveTextContent("Their title");
  expect(dialog).toHaveTextContent("Old title!");
});

test("a record is archived by its version, and an archived one restored", async () => {
  const first = open();
  await title();
  await press("Archive");
  expect(await screen.findByText("The note is archived.")).toBeInTheDocument();
  expect(first.update.mock.calls[0]?.[1].data).toMatchObject({
    version: 1,
    archived_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  first.unmount();
  const second = open({}, { ...read, archived_at: "2026-11-23T10:00:00Z" });
  await title();
  await press("Restore");
  expect(await screen.findByText("The note is restored.")).toBeInTheDocument();
  expect(second.update.mock.calls[0]?.[1].data).toMatchObject({ version: 1, archived_at: null });
});

test("nothing is archived over unsaved work", async () => {
  open();
  await userEvent.type(await title(), "!");
  await waitFor(() => expect(screen.getByRole("button", { name: "Archive" })).toBeDisabled());
});
