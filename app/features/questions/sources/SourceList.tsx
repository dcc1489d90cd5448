import {
  CreateButton,
  DataTable,
  FunctionField,
  SearchInput,
  TextField,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { countWords } from "~/domain/words";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";

const ON_THE_SHELF = { "archived_at@is": "null" };
const queryOptions = { meta: { search: ["title", "text", "note"] } };
const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Title, text or origin" />];
const wordsOf = ({ text }: Record<string, unknown>) => countWords(String(text ?? ""));

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Words", value: wordsOf },
  { label: "Origin", value: "note" },
  { label: "Texts so far", value: "revision" },
  { label: "Updated", value: "updated_at" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} meta={queryOptions.meta} />
    <ImportLink />
    <CreateButton label="New source" variant="contained" />
  </TopToolbar>
);

const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;

/** Passages and transcripts, the latest touched first. */
export default function SourceList() {
  return (
    <ListPage
      title="Sources"
      sort={{ field: "updated_at", order: "DESC" }}
      filter={ON_THE_SHELF}
      filters={filters}
      actions={actions}
      queryOptions={queryOptions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={
          <ListEmpty>
            There is no source yet. Add a passage or transcript with “New source”, or derive items
            from a question.
          </ListEmpty>
        }
      >
        <DataTable.Col source="title">
          <RecordLink>
            <TextField source="title" />
          </RecordLink>
        </DataTable.Col>
        <DataTable.Col label="Words" align="right" disableSort>
          <FunctionField render={wordsOf} />
        </DataTable.Col>
        <DataTable.Col source="note" label="Origin" disableSort />
        <DataTable.Col source="revision" label="Revision" align="right" />
        <DataTable.Col source="updated_at" label="Updated">
          <Updated />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
