import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import {
  type RaRecord,
  Show,
  useCanAccess,
  useRecordContext,
  useResourceContext,
} from "react-admin";
import { HistoryButton } from "~/ui/history/HistoryButton";
import { browseTable } from "./all-tables";
import { BrowseValue } from "./BrowseValue";
import { ReferencedRecord } from "./ReferencedRecord";
import { type BrowseTable, headingOf, referenceOf } from "./table";

/** Columns that help the database rather than the reader. */
const MACHINERY = new Set(["search"]);

/** One record of any declared table: the declared columns first, then whatever else the row has. */
export default function BrowseShow() {
  const table = browseTable(useResourceContext() ?? "");
  return (
    <Show title={<ShowTitle table={table} />} component={Box} actions={false}>
      <Columns table={table} />
    </Show>
  );
}

function ShowTitle({ table }: { table: BrowseTable }) {
  const record = useRecordContext();
  const name: unknown = table.representation ? record?.[table.representation] : undefined;
  const label = table.label.one.charAt(0).toUpperCase() + table.label.one.slice(1);
  return <>{typeof name === "string" ? `${label}: ${name}` : label}</>;
}

function Columns({ table }: { table: BrowseTable }) {
  const record = useRecordContext();
  const { canAccess: mayAudit = false } = useCanAccess({ resource: "audit_log", action: "list" });
  if (!record) return null;
  const virtualId = table.primaryKey ? ["id"] : [];
  const others = Object.keys(record).filter(
    (column) =>
      !table.columns.includes(column) && !MACHINERY.has(column) && !virtualId.includes(column),
  );
  return (
    <>
      {mayAudit && table.audited && <HistoryButton />}
      <Paper variant="outlined" sx={{ mt: 2, maxWidth: 960 }}>
        <Box
          component="dl"
          sx={{ m: 0, display: "grid", gridTemplateColumns: { sm: "220px 1fr" } }}
        >
          {[...table.columns, ...others].map((column) => (
            <Column key={column} table={table} column={column} record={record} />
          ))}
        </Box>
      </Paper>
    </>
  );
}

interface ColumnProps {
  table: BrowseTable;
  column: string;
  record: RaRecord;
}

function Column({ table, column, record }: ColumnProps) {
  const reference = referenceOf(table, column, record);
  const value: unknown = record[column];
  const cell = { m: 0, px: 2, py: 1, borderBottom: 1, borderColor: "divider" };
  return (
    <>
      <Box component="dt" title={column} sx={{ ...cell, color: "text.secondary" }}>
        {headingOf(table, column)}
      </Box>
      <Box component="dd" sx={{ ...cell, minWidth: 0, overflowWrap: "anywhere" }}>
        {reference && value ? (
          <ReferencedRecord source={column} reference={reference} value={value} full />
        ) : (
          <BrowseValue table={table} column={column} value={value} full />
        )}
      </Box>
    </>
  );
}
