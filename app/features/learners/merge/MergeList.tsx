import { DataTable, ReferenceField, TopToolbar, useRecordContext } from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { accountMerge } from "./merge";

const useMerge = () => accountMerge.safeParse(useRecordContext()).data;

function When() {
  const merge = useMerge();
  return (
    merge && (
      <RecordLink>
        <Timestamp value={merge.created_at} />
      </RecordLink>
    )
  );
}
function Undone() {
  const merge = useMerge();
  return merge?.undone_at ? <Timestamp value={merge.undone_at} /> : "–";
}

const SHOWN: ShownColumn[] = [
  { label: "When", value: "created_at" },
  { label: "Kept", value: "kept_id", names: "users" },
  { label: "Closed", value: "merged_id", names: "users" },
  { label: "Reason", value: "reason" },
  { label: "Undone", value: "undone_at" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

/** Every merge of two accounts, the newest first. */
export default function MergeList() {
  return (
    <ListPage
      title="Account merges"
      sort={{ field: "created_at", order: "DESC" }}
      actions={actions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No account was merged. It is done on the page of a learner.</ListEmpty>}
      >
        <DataTable.Col source="created_at" label="When">
          <When />
        </DataTable.Col>
        <DataTable.Col source="kept_id" label="Kept">
          <ReferenceField source="kept_id" reference="users" link="show" emptyText="Erased" />
        </DataTable.Col>
        <DataTable.Col source="merged_id" label="Closed">
          <ReferenceField source="merged_id" reference="users" link="show" emptyText="Erased" />
        </DataTable.Col>
        <DataTable.Col source="reason" />
        <DataTable.Col source="undone_at" label="Undone">
          <Undone />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
