import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, DataTable, List, testDataProvider } from "react-admin";
import { expect, it, vi } from "vitest";
import { SelectableTableBody } from "./SelectableTableBody";

it("offers a row for selection only where something can be done with it", async () => {
  const rows = [
    { id: 1, name: "Open" },
    { id: 2, name: "Undone" },
  ];
  const provider = testDataProvider({
    getList: vi.fn().mockResolvedValue({ data: rows, total: 2 }),
  });
  render(
    <AdminContext dataProvider={provider}>
      <List resource="decisions" pagination={false} actions={false}>
        <DataTable
          body={SelectableTableBody}
          bulkActionButtons={<span>Undo</span>}
          isRowSelectable={({ id }) => id === 1}
        >
          <DataTable.Col source="name" />
        </DataTable>
      </List>
    </AdminContext>,
  );
  const open = await screen.findByRole("checkbox", { name: "Select Open" });
  await userEvent.click(open);
  expect(open).toBeChecked();
  expect(screen.getByRole("checkbox", { name: "Select Undone" })).toBeDisabled();
});
