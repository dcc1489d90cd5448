import { DataTable, ReferenceField, TextField, TopToolbar, useRecordContext } from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { learnerView } from "./learner-view";

function Started() {
  const view = learnerView.safeParse(useRecordContext()).data;
  return (
    view && (
      <RecordLink>
        <Timestamp value={view.started_at} />
      </RecordLink>
    )
  );
}

function Ended() {
  const view = learnerView.safeParse(useRecordContext()).data;
  return view && <Timestamp value={view.ended_at ?? view.ends_at} />;
}

const SHOWN: ShownColumn[] = [
  { label: "Started", value: "started_at" },
  { label: "Ended", value: (view) => view.ended_at ?? view.ends_at },
  { label: "Staff", value: "staff_id", names: "users" },
  { label: "Learner", value: "learner_id", names: "users" },
  { label: "Reason", value: "reason" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

/** Who looked at the product as whom, and why: all of it for auditors, the own ones for the others. */
export default function LearnerViewList() {
  return (
    <ListPage
      title="Views as a learner"
      sort={{ field: "started_at", order: "DESC" }}
      actions={actions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={
          <ListEmpty>
            Nobody has viewed the product as a learner. It starts on their page.
          </ListEmpty>
        }
      >
        <DataTable.Col source="started_at" label="Started">
          <Started />
        </DataTable.Col>
        <DataTable.Col source="ends_at" label="Ended">
          <Ended />
        </DataTable.Col>
        <DataTable.Col source="staff_id" label="Staff" disableSort>
          <ReferenceField source="staff_id" reference="users" link={false} emptyText="Deleted">
            <TextField source="name" />
          </ReferenceField>
        </DataTable.Col>
        <DataTable.Col source="learner_id" label="Learner" disableSort>
          <ReferenceField source="learner_id" reference="users" link="show">
            <TextField source="name" />
          </ReferenceField>
        </DataTable.Col>
        <DataTable.Col source="reason" disableSort />
      </DataTable>
    </ListPage>
  );
}
