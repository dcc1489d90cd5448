import Checkbox from "@mui/material/Checkbox";
import TableCell from "@mui/material/TableCell";
import {
  DataTableConfigContext,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useGetRecordRepresentation,
  useRecordContext,
  useReference,
  useResourceContext,
} from "ra-core";
import { createContext, type PropsWithChildren, useContext } from "react";
import { DataTableBody, type DataTableBodyProps, DataTableRow } from "react-admin";

/** The record whose name a row goes by, where that is not its own. */
interface NamedBy {
  /** Column of the row that holds its id. */
  source: string;
  /** Resource that it is of. */
  reference: string;
}

const NamedByContext = createContext<NamedBy | undefined>(undefined);

/**
 * Body of a DataTable with bulk actions. React-admin names its row checkbox on the element around the
 * input, where no screen reader looks; here each checkbox carries the name of its own row.
 */
export function SelectableTableBody({
  namedBy,
  ...props
}: DataTableBodyProps & { namedBy?: NamedBy }) {
  return (
    <NamedByContext.Provider value={namedBy}>
      <DataTableBody {...props} row={SelectableRow} />
    </NamedByContext.Provider>
  );
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

/** What the row is called: by its own record, or by the one that it names. */
function useRowName(): string {
  const record = useRecordContext();
  const { source, reference } = useContext(NamedByContext) ?? { source: "", reference: "" };
  const resource = useResourceContext();
  const { referenceRecord } = useReference({
    reference,
    id: record?.[source],
    options: { enabled: reference !== "" },
  });
  const name = useGetRecordRepresentation(reference || resource);
  return String(name(reference ? referenceRecord : record));
}

function RowCheckbox() {
  const record = useRecordContext();
  const name = useRowName();
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext();
  const selectedIds = useDataTableSelectedIdsContext();
  if (!record) return null;
  const isSelectable = isRowSelectable?.(record) ?? true;
  return (
    <Checkbox
      checked={isSelectable && (selectedIds?.includes(record.id) ?? false)}
      disabled={!isSelectable}
      onClick={(event) => handleToggleItem?.(record.id, event)}
      slotProps={{ input: { "aria-label": `Select ${name}` } }}
    />
  );
}
