import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import {
  AdminContext,
  RecordContextProvider,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
} from "react-admin";
import { expect, it, vi } from "vitest";
import { ConflictDialog } from "./ConflictDialog";

const read = { id: "1", title: "Old title", note: "Old note", tags: ["a"], version: 1 };
const fields = [
  { source: "title", label: "Title" },
  { source: "note", label: "Note" },
  { source: "tags", label: "Tags" },
];

function Late({ theirs }: { theirs: Record<string, unknown> & { version: number } }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Refuse
      </button>
      {open && <ConflictDialog theirs={theirs} fields={fields} onClose={() => setOpen(false)} />}
    </>
  );
}

const toolbar = (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

/** A form whose title was changed before the other side's save became known. */
async function conflict(theirs: Record<string, unknown>) {
  const saved = vi.fn();
  render(
    <AdminContext>
      <RecordContextProvider value={read}>
        <SimpleForm onSubmit={saved} toolbar={toolbar}>
          <TextInput source="title" />
          <TextInput source="note" />
          <Late theirs={{ ...read, version: 2, ...theirs }} />
        </SimpleForm>
      </RecordContextProvider>
    </AdminContext>,
  );
  const title = screen.getByRole("textbox", { name: /title/i });
  await userEvent.clear(title);
  await userEvent.type(title, "My title");
  await userEvent.click(screen.getByRole("button", { name: "Refuse" }));
  const settle = async () => {
    await userEvent.click(screen.getByRole("button", { name: /keep the rest/i }));
    await userEvent.click(await screen.findByRole("button", { name: /save/i }));
    return vi.waitFor(() => saved.mock.calls[0]?.[0] as Record<string, unknown>);
  };
  return { settle };
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

it("shows both texts and takes theirs where asked to", async () => {
  const { settle } = await conflict({ title: "Their title" });
  const row = (await screen.findByRole("rowheader", { name: "Title" })).closest("tr");
  expect(row).toHaveTextContent("Their title");
  expect(row).toHaveTextContent("My title");
  await userEvent.click(screen.getByRole("button", { name: "Take their title" }));
  expect(await settle()).toMatchObject({ title: "Their title", version: 2 });
});
