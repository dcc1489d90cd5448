import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import {
  AdminContext,
  RecordContextProvider,
  ResourceContextProvider,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  testDataProvider,
} from "react-admin";
import { expect, it, vi } from "vitest";
import { ConflictDialog } from "./ConflictDialog";
import type { Versioned } from "./use-rebase";

const read = {
  id: "1",
  title: "Old title",
  note: "Old note",
  tags: ["a"],
  version: 1,
  updated_at: "2026-11-23T10:00:00Z",
};
const entry = (id: number, at: string, actor_name: string | null, more: object = {}) => ({
  id,
  at,
  actor_name,
  actor_role: "service_role",
  action: "update",
  reason: null,
  batch_id: null,
  old: {},
  new: {},
  ...more,
});
const saves = [
  entry(4, "2026-11-23T10:05:00.123456+00:00", "Eva Editor", { reason: "Shorter" }),
  entry(3, "2026-11-23T10:05:00.123456+00:00", "Eva Editor"),
  entry(2, "2026-11-23T10:01:00Z", null),
  entry(1, "2026-11-23T10:00:00Z", "Before I Opened It"),
];
const fields = [
  { source: "title", label: "Title" },
  { source: "note", label: "Note" },
  { source: "tags", label: "Tags" },
];

/** Each press of the button is a save refused because of the next record in the list. */
function Refusals({ records }: { records: Versioned[] }) {
  const [theirs, setTheirs] = useState<Versioned>();
  const next = theirs === undefined ? records[0] : records[records.indexOf(theirs) + 1];
  const [open, setOpen] = useState(false);
  const refuse = () => {
    setTheirs(next);
    setOpen(true);
  };
  return (
    <>
      <button type="button" onClick={refuse}>
        Refuse
      </button>
      {open && theirs && (
        <ConflictDialog theirs={theirs} fields={fields} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

const toolbar = (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

/** A form whose title was changed before the other side's saves became known, one after the other. */
async function conflict(...theirs: Record<string, unknown>[]) {
  const records = theirs.map((changes, position) => ({
    ...read,
    version: position + 2,
    ...changes,
  }));
  const saved = vi.fn();
  render(
    <AdminContext dataProvider={{ ...testDataProvider(), rpc: async () => saves }}>
      <ResourceContextProvider value="notes">
        <RecordContextProvider value={read}>
          <SimpleForm onSubmit={saved} toolbar={toolbar}>
            <TextInput source="title" />
            <TextInput source="note" />
            <Refusals records={records} />
          </SimpleForm>
        </RecordContextProvider>
      </ResourceContextProvider>
    </AdminContext>,
  );
  const title = screen.getByRole("textbox", { name: /title/i });
  await userEvent.clear(title);
  await userEvent.type(title, "My title");
  await userEvent.click(screen.getByRole("button", { name: "Refuse" }));
  const keep = () =>
    userEvent.click(screen.getByRole("button", { name: "Go on with these values" }));
  const refuseAgain = async () => {
    await keep();
    await userEvent.click(await screen.findByRole("button", { name: "Refuse" }));
  };
  const save = async () => {
    await userEvent.click(await screen.findByRole("button", { name: /save/i }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    return saved.mock.calls[0]?.[0];
  };
  const settle = async () => {
    await keep();
    return save();
  };
  return { keep, save, settle, refuseAgain };
}

it("keeps what was typed and takes over what was not touched, on their version", async () => {
  const { settle } = await conflict({ note: "Their note", tags: ["b"] });
  expect(await screen.findByRole("rowheader", { name: "Title" })).toBeInTheDocument();
  expect(screen.queryByRole("rowheader", { name: "Note" })).not.toBeInTheDocument();
  expect(await settle()).toMatchObject({
    title: "My title",
    note: "Their note",
    tags: ["b"],
    version: 2,
  });
});

it("says who saved in between, when and why, each save once", async () => {
  await conflict({ title: "Their title" });
  const said = await screen.findByText(/Saved in between by/);
  expect(said).toHaveTextContent(
    /^Saved in between by Eva Editor \(.*: “Shorter”\), The system \([^)]*\)\.$/,
  );
});

it("shows both texts and takes theirs where asked to", async () => {
  const { keep, save } = await conflict({ title: "Their title" });
  const row = (await screen.findByRole("rowheader", { name: "Title" })).closest("tr");
  expect(row).toHaveTextContent("Their title");
  expect(row).toHaveTextContent("My title");
  const choice = screen.getByRole("radiogroup", { name: "Keep which title?" });
  expect(within(choice).getByRole("radio", { name: "Mine" })).toBeChecked();
  await userEvent.click(within(choice).getByRole("radio", { name: "Theirs" }));
  await keep();
  const title = await screen.findByRole("textbox", { name: /title/i });
  expect(title).toHaveValue("Their title");
  await userEvent.type(title, ", longer");
  expect(await save()).toMatchObject({ title: "Their title, longer", version: 2 });
});

it("marks the words that only one side has", async () => {
  await conflict({ title: "Her title" });
  const row = (await screen.findByRole("rowheader", { name: "Title" })).closest("tr");
  const marked = [...(row?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent);
  expect(marked).toEqual(["Her", "My"]);
});

it("keeps a text that both have changed, even to nothing", async () => {
  const { settle } = await conflict({ title: "Their title", note: null });
  expect(await settle()).toMatchObject({ title: "My title", note: null, version: 2 });
});

it("asks again after a second save of theirs, and only about what was typed here", async () => {
  const { settle, refuseAgain } = await conflict(
    { note: "Second note" },
    { note: "Third note", tags: ["c"] },
  );
  await refuseAgain();
  expect(await screen.findByRole("rowheader", { name: "Title" })).toBeInTheDocument();
  expect(screen.queryByRole("rowheader", { name: "Note" })).not.toBeInTheDocument();
  expect(await settle()).toMatchObject({
    title: "My title",
    note: "Third note",
    tags: ["c"],
    version: 3,
  });
});

it("saves nothing over theirs while nothing is decided", async () => {
  await conflict({ note: "Their note" });
  await userEvent.click(screen.getByRole("button", { name: "Back without deciding" }));
  expect(await screen.findByRole("textbox", { name: /title/i })).toHaveValue("My title");
});
