import Chip from "@mui/material/Chip";
import {
  CreateButton,
  DataTable,
  SearchInput,
  SelectInput,
  TextField,
  TopToolbar,
  useCanAccess,
  useListContext,
  useRecordContext,
} from "react-admin";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { Timestamp } from "~/ui/Timestamp";
import { MergeButton } from "./MergeButton";
import { tagRecord, usesInWords } from "./tag";
import { useTagUsage } from "./use-tag-usage";

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Name or description" />,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Status"
    alwaysOn
    choices={ARCHIVED_CHOICES}
  />,
];
const queryOptions = { meta: { search: ["name", "description"] } };

type Usage = ReturnType<typeof useTagUsage>;

const usesOf = (usage: Usage, tag: unknown) => {
  const use = usage?.get(tagRecord.parse(tag).id);
  return (use && usesInWords([use])) ?? "Nothing";
};

const shown = (usage: Usage): ShownColumn[] => [
  { label: "Name", value: "name" },
  { label: "Description", value: "description" },
  { label: "Used on", value: (tag) => usage && usesOf(usage, tag) },
  { label: "Status", value: ({ archived_at }) => (archived_at ? "Archived" : "In use") },
  { label: "Updated", value: "updated_at" },
];

function Actions() {
  const usage = useTagUsage();
  return (
    <TopToolbar>
      <ExportButton shows={shown(usage)} meta={queryOptions.meta} />
      <ImportLink />
      <CreateButton label="New tag" variant="contained" />
    </TopToolbar>
  );
}

/** The controlled list of tags with what carries each. */
export default function TagList() {
  const { canAccess: mayEdit = false } = useCanAccess({ resource: "tags", action: "edit" });
  return (
    <ListPage
      title="Tags"
      sort={{ field: "name", order: "ASC" }}
      filters={filters}
      actions={<Actions />}
      perPage={50}
      queryOptions={queryOptions}
      exporter={false}
    >
      {mayEdit && <SelectionStrip>Select tags to merge them into one.</SelectionStrip>}
      <DataTable
        body={SelectableTableBody}
        bulkActionButtons={mayEdit && <BulkMerge />}
        rowClick={false}
        size="small"
        empty={<ListEmpty>The list of tags is empty. Add the first with “New tag”.</ListEmpty>}
      >
        <DataTable.Col source="name">
          <RecordLink>
            <TextField source="name" />
          </RecordLink>
        </DataTable.Col>
        <DataTable.Col source="description" disableSort />
        <DataTable.Col label="Used on">
          <Uses />
        </DataTable.Col>
        <DataTable.Col source="archived_at" label="Status">
          <Status />
        </DataTable.Col>
        <DataTable.Col source="updated_at" label="Updated">
          <Updated />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function Uses() {
  const tag = useRecordContext();
  const usage = useTagUsage();
  return tag && usage ? usesOf(usage, tag) : null;
}

const Status = () =>
  useRecordContext()?.archived_at ? (
    <Chip size="small" variant="outlined" color="warning" label="Archived" />
  ) : (
    <>In use</>
  );
const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;

function BulkMerge() {
  const { data, selectedIds, onUnselectItems } = useListContext();
  const chosen = tagRecord
    .array()
    .parse(data ?? [])
    .filter(({ id }) => selectedIds.includes(id));
  return <MergeButton tags={chosen} onDone={onUnselectItems} />;
}
