import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  Notification,
  TestMemoryRouter,
  testDataProvider,
  useNotify,
} from "react-admin";
import { Route, Routes } from "react-router-dom";
import { expect, test, vi } from "vitest";
import { UndoOffer } from "~/ui/batches/UndoOffer";
import BatchShow from "./BatchShow";

const batch = {
  id: "b1",
  at: "2026-11-23T10:00:00Z",
  actor_name: "Eva Editor",
  reason: "Spring clean",
  table_names: ["reading_questions"],
  records: 2,
  kind: "bulk_edit",
  undoes: null,
  skipped: 0,
  undone: null,
  undoable: true,
};
const outcome = { batch_id: null, changed: 2, unchanged: 0, skipped: 0, skips: [] };

/** A list from which a bulk edit has just been carried out. */
function List() {
  const notify = useNotify();
  return (
    <button type="button" onClick={() => notify(<UndoOffer batchId="b1" />)}>
      Edit
    </button>
  );
}

function draw() {
  const rpc = vi.fn(async (name: string, _args: Record<string, unknown>): Promise<unknown> => {
    return name === "batch_detail" ? { batch, records: [] } : outcome;
  });
  render(
    <TestMemoryRouter initialEntries={["/admin/reading_questions"]}>
      <AdminContext dataProvider={{ ...testDataProvider(), rpc }}>
        <Routes>
          <Route path="/admin/reading_questions" element={<List />} />
          <Route path="/admin/batches/:id/show" element={<BatchShow />} />
        </Routes>
        <Notification />
      </AdminContext>
    </TestMemoryRouter>,
  );
  return { rpc };
}

test("“Undo” in the notification after a bulk edit asks on the batch's page and undoes it", async () => {
  const { rpc } = draw();
  await userEvent.click(screen.getByRole("button", { name: "Edit" }));
  await userEvent.click(await screen.findByRole("link", { name: "Undo" }));
  const dialog = await screen.findByRole("dialog", { name: "Undo the whole batch" });
  expect(await screen.findByText(/2 records will get back/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("2 records put back.")).toBeInTheDocument();
  expect(rpc).toHaveBeenCalledWith(
    "undo_batch",
    expect.objectContaining({ batch_id: "b1", undo_id: expect.any(String) }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(screen.getByText("Spring clean")).toBeInTheDocument();
});

test("“Details” shows the batch without asking anything", async () => {
  draw();
  await userEvent.click(screen.getByRole("button", { name: "Edit" }));
  await userEvent.click(await screen.findByRole("link", { name: "Details" }));
  expect(await screen.findByText("Spring clean")).toBeInTheDocument();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});
