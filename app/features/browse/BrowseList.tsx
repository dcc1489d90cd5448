import Link from "@mui/material/Link";
import { DataTable, TopToolbar, useRecordContext, useResourceContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { ExportButton } from "~/ui/export/ExportButton";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { browseTable } from "./all-tables";
import { BrowseValue } from "./BrowseValue";
import { browseFilters } from "./filters";
import { ReferencedRecord } from "./ReferencedRecord";
import { shownColumns } from "./shown-columns";
import { type BrowseTable, headingOf, referenceOf } from "./table";

const NEWEST_FIRST = { field: "created_at", order: "DESC" } as const;

/** A read-only list of any declared table. */
export default function BrowseList() {
  const table = browseTable(useResourceContext() ?? "");
  return (
    <ListPage
      key={table.name}
      title={capitalized(table.label.many)}
      sort={
        table.sort ?? (table.columns.includes("created_at") ? NEWEST_FIRST : defaultSort(table))
      }
      filters={browseFilters(table)}
      queryOptions={{ meta: { search: table.search } }}
      actions={
        <TopToolbar>
          <ExportButton shows={shownColumns(table)} meta={{ search: table.search }} />
        </TopToolbar>
      }
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>There are no {table.label.many.toLowerCase()} yet.</ListEmpty>}
      >
        {table.columns.map((column, position) => (
          <DataTable.Col key={column} source={column} label={headingOf(table, column)}>
            <Cell table={table} column={column} first={position === 0} />
          </DataTable.Col>
        ))}
      </DataTable>
    </ListPage>
  );
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const defaultSort = (table: BrowseTable) =>
  ({ field: table.primaryKey?.[0] ?? "id", order: "ASC" }) as const;

function Cell({ table, column, first }: { table: BrowseTable; column: string; first: boolean }) {
  const record = useRecordContext();
  if (!record) return null;
  const reference = referenceOf(table, column, record);
  // Where the first column is empty, the link still has to say something.
  const value: unknown = record[column] ?? (first ? record.id : null);
  const content =
    reference && record[column] ? (
      <ReferencedRecord source={column} reference={reference} linked={!first} value={value} />
    ) : (
      <BrowseValue table={table} column={column} value={value} />
    );
  if (!first) return content;
  return (
    <Link
      component={RouterLink}
      to={`/admin/${table.name}/${encodeURIComponent(record.id)}/show`}
      sx={{ fontWeight: 600, "& .MuiTypography-root": { fontWeight: "inherit" } }}
    >
      {content}
    </Link>
  );
}
