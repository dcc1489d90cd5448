import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  Edit,
  ResourceContextProvider,
  SaveButton,
  SimpleForm,
  TestMemoryRouter,
  TextInput,
  Toolbar,
  testDataProvider,
} from "react-admin";
import { Link, Route, Routes } from "react-router-dom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftPlace } from "./draft-store";
import { KeepWork } from "./KeepWork";
import { SaveState } from "./SaveState";

const read = { id: "1", title: "Old title", note: "Old note", version: 1 };
const fields = [
  { source: "title", label: "Title" },
  { source: "note", label: "Note" },
];
const words = { "ra.message.unsaved_changes": "Leave?" };
const i18n = {
  translate: (key: string) => Object.entries(words).find(([name]) => name === key)?.[1] ?? key,
  changeLocale: () => Promise.resolve(),
  getLocale: () => "en",
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const toolbar = (
  <Toolbar>
    <SaveButton label="Save" />
    <SaveState />
  </Toolbar>
);

function Editor() {
  return (
    <Edit
      id="1"
      redirect={false}
      mutationMode="pessimistic"
      mutationOptions={{ onError: () => undefined, onSuccess: () => undefined }}
    >
      <SimpleForm toolbar={toolbar}>
        <KeepWork fields={fields} />
        <TextInput source="title" label="Title" />
        <TextInput source="note" label="Note" />
      </SimpleForm>
      <Link to="/elsewhere">Elsewhere</Link>
    </Edit>
  );
}

function open(verbs: Record<string, unknown> = {}, person = "eva") {
  const provider = testDataProvider({
    getOne: vi.fn().mockResolvedValue({ data: read }),
    ...verbs,
  });
  const auth = {
    login: () => Promise.resolve(),
    logout: () => Promise.resolve(),
    checkAuth: () => Promise.resolve(),
    checkError: ({ status }: { status?: number }) =>
      status === 401 ? Promise.reject(new Error("Signed out")) : Promise.resolve(),
    getPermissions: () => Promise.resolve(),
    getIdentity: () => Promise.resolve({ id: person }),
  };
  return render(
    <TestMemoryRouter initialEntries={["/notes"]}>
      <AdminContext dataProvider={provider} authProvider={auth} i18nProvider={i18n}>
        <ResourceContextProvider value="notes">
          <Routes>
            <Route path="/notes" element={<Editor />} />
            <Route path="/elsewhere" element={<p>Elsewhere it is</p>} />
            <Route path="/login" element={<p>Sign in, please</p>} />
          </Routes>
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
}

const title = () => screen.findByRole("textbox", { name: "Title" });
const state = () => screen.getByRole("status", { name: "State of your work" });
const drafts = () => Object.keys(localStorage).filter((key) => key.includes("draft"));
const kept = () => screen.findByText(/Kept on this computer/);
const broken = () => vi.spyOn(console, "error").mockImplementation(() => undefined);

async function typeAndLeave(text = " mine") {
  const page = open();
  await userEvent.type(await title(), text);
  await kept();
  page.unmount();
}

test("what was typed is offered back after the tab was closed, and goes on being kept", async () => {
  await typeAndLeave();
  open();
  expect(await screen.findByText(/You have unsaved work from .*Title/)).toBeInTheDocument();
  expect(await title()).toHaveValue("Old title");
  await userEvent.click(screen.getByRole("button", { name: "Restore" }));
  expect(await title()).toHaveValue("Old title mine");
  expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("Old note");
  await userEvent.type(await title(), "!");
  await kept();
  expect(drafts()).toHaveLength(1);
});

test("work is offered to whoever typed it, and to nobody else", async () => {
  await typeAndLeave();
  open({}, "someone-else");
  await title();
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByText(/unsaved work/)).not.toBeInTheDocument();
});

test("a discarded draft is gone", async () => {
  await typeAndLeave();
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Discard" }));
  expect(screen.queryByText(/unsaved work/)).not.toBeInTheDocument();
  expect(drafts()).toEqual([]);
});

test("a record that was saved since is compared before the old work goes on top", async () => {
  await typeAndLeave();
  const now = { ...read, title: "Their title", note: "Their note", version: 2 };
  const update = vi.fn().mockResolvedValue({ data: { ...now, version: 3 } });
  open({ getOne: vi.fn().mockResolvedValue({ data: now }), update });
  await userEvent.click(await screen.findByRole("button", { name: "Compare" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog).toHaveTextContent("Their title");
  expect(dialog).toHaveTextContent("Old title mine");
  await userEvent.click(screen.getByRole("button", { name: "Go on with these values" }));
  await userEvent.click(await screen.findByRole("button", { name: "Save" }));
  await waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[1].data).toMatchObject({
    title: "Old title mine",
    note: "Their note",
    version: 2,
  });
});

test("a save is told as it goes, and leaves no draft", async () => {
  let answer: (value: unknown) => void = () => undefined;
  const update = vi.fn(() => new Promise((resolve) => (answer = resolve)));
  open({ update });
  await userEvent.type(await title(), "!");
  expect(state()).toHaveTextContent("Unsaved changes");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(state()).toHaveTextContent("Saving…"));
  answer({ data: { ...read, title: "Old title!", version: 2 } });
  await waitFor(() => expect(state()).toHaveTextContent("Saved"));
  expect(drafts()).toEqual([]);
});

test("what is typed while a save is under way is not lost", async () => {
  let answer: (value: unknown) => void = () => undefined;
  const update = vi.fn(() => new Promise((resolve) => (answer = resolve)));
  open({ update });
  await userEvent.type(await title(), "!");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), "?");
  answer({ data: { ...read, title: "Old title!", version: 2 } });
  await waitFor(() => expect(state()).toHaveTextContent("Unsaved changes"));
  expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("Old note?");
});

test("a failed save says so, can be tried again, and is still warned about on leaving", async () => {
  broken();
  const update = vi
    .fn()
    .mockRejectedValueOnce(new Error("The server cannot be reached."))
    .mockResolvedValue({ data: { ...read, title: "Old title!", version: 2 } });
  const confirm = vi.fn(() => false);
  vi.stubGlobal("confirm", confirm);
  open({ update });
  await userEvent.type(await title(), "!");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(state()).toHaveTextContent("Not saved."));
  await userEvent.click(screen.getByRole("link", { name: "Elsewhere" }));
  expect(confirm).toHaveBeenCalledOnce();
  expect(screen.queryByText("Elsewhere it is")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(state()).toHaveTextContent("Saved"));
  await userEvent.click(screen.getByRole("link", { name: "Elsewhere" }));
  expect(await screen.findByText("Elsewhere it is")).toBeInTheDocument();
  expect(confirm).toHaveBeenCalledOnce();
});

test("work is kept when the session is lost during the save and the person signs out", async () => {
  broken();
  const update = vi.fn().mockRejectedValue(Object.assign(new Error("Signed out"), { status: 401 }));
  const confirm = vi.fn(() => false);
  vi.stubGlobal("confirm", confirm);
  open({ update });
  await userEvent.type(await title(), "!");
  await kept();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Sign in, please")).toBeInTheDocument();
  expect(confirm).not.toHaveBeenCalled();
  expect(drafts()).toHaveLength(1);
});

test("a browser without room says so", async () => {
  const setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  vi.stubGlobal("localStorage", { length: 0, setItem, getItem: () => null });
  open();
  await userEvent.type(await title(), "!");
  await waitFor(() => expect(state()).toHaveTextContent(/no room left/));
});

test("without a network it says so", async () => {
  open();
  await userEvent.type(await title(), "!");
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  window.dispatchEvent(new Event("offline"));
  await waitFor(() => expect(state()).toHaveTextContent(/Offline\. What you typed is kept/));
  vi.restoreAllMocks();
  window.dispatchEvent(new Event("online"));
  await waitFor(() => expect(state()).toHaveTextContent("Unsaved changes"));
});

test("old drafts are not offered", async () => {
  const savedAt = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString();
  const key = `${draftPlace("eva", "notes", "1")}x`;
  localStorage.setItem(key, JSON.stringify({ savedAt, version: 1, values: { title: "Ancient" } }));
  open();
  await title();
  await waitFor(() => expect(drafts()).toEqual([]));
  expect(screen.queryByText(/unsaved work/)).not.toBeInTheDocument();
});
