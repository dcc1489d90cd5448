import Checkbox from "@mui/material/Checkbox";
import TableCell from "@mui/material/TableCell";
import {
  DataTableConfigContext,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
} from "ra-core";
import type { PropsWithChildren } from "react";
import { DataTableBody, type DataTableBodyProps, DataTableRow } from "react-admin";

/**
 * Body of a DataTable with bulk actions. React-admin names its row checkbox on the element around the
 * input, where no screen reader looks; here each checkbox carries the name of its own row.
 */
export function SelectableTableBody(props: DataTableBodyProps) {
  return <DataTableBody {...props} row={SelectableRow} />;
}

function SelectableRow({ children, ...row }: PropsWithChildren) {
  const config = useDataTableConfigContext();
  // Nobody selects what they may do nothing with; the head has no box either.
  if (!config.hasBulkActions) return <DataTableRow {...row}>{children}</DataTableRow>;
  return (
    <DataTableConfigContext.Provider value={{ ...config, hasBulkActions: false }}>
      <DataTableRow {...row}>
        <TableCell padding="checkbox">
          <RowCheckbox />
        </TableCell>
        {children}
      </DataTableRow>
    </DataTableConfigContext.Provider>
  );
}

function RowCheckbox() {
  const record = useRecordContext();
  const name = useGetRecordRepresentation(useResourceContext());
  const { handleToggleItem } = useDataTableCallbacksContext();
  const selectedIds = useDataTableSelectedIdsContext();
  if (!record) return null;
  return (
    <Checkbox
      checked={selectedIds?.includes(record.id) ?? false}
      onClick={(event) => handleToggleItem?.(record.id, event)}
      slotProps={{ input: { "aria-label": `Select ${String(name(record))}` } }}
    />
  );
}
