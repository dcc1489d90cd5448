import {
  CreateButton,
  DataTable,
  SearchInput,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { DECISION_ACTIONS } from "../case";
import { DECISIONS } from "../decisions";

const ACTIONS = DECISION_ACTIONS.map((id) => ({ id, name: DECISIONS[id].label }));

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Title or text" />,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Status"
    alwaysOn
    choices={ARCHIVED_CHOICES}
  />,
];
const queryOptions = { meta: { search: ["title", "body"] } };

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Offered with", value: chosen("action", ACTIONS, "Any decision") },
  { label: "Text", value: "body" },
  { label: "Updated", value: "updated_at" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} meta={queryOptions.meta} />
    <ImportLink />
    <CreateButton label="New canned reply" variant="contained" />
  </TopToolbar>
);

/** The texts that moderators send again and again. */
export default function ReplyList() {
  return (
    <ListPage
      title="Canned replies"
      sort={{ field: "title", order: "ASC" }}
      filters={filters}
      actions={actions}
      queryOptions={queryOptions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No canned reply yet. Write the first with “New canned reply”.</ListEmpty>}
      >
        <DataTable.Col source="title">
          <RecordLink>
            <TextField source="title" />
          </RecordLink>
          <ArchivedChip />
        </DataTable.Col>
        <DataTable.Col source="action" label="Offered with">
          <SelectField source="action" choices={ACTIONS} emptyText="Any decision" />
        </DataTable.Col>
        <DataTable.Col source="body" label="Text" disableSort>
          <Opening />
        </DataTable.Col>
        <DataTable.Col source="updated_at" label="Updated">
          <Updated />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

const OPENING = 90;
const Opening = () => {
  const body = String(useRecordContext()?.body ?? "");
  return <>{body.length > OPENING ? `${body.slice(0, OPENING).trimEnd()}…` : body}</>;
};
const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;
