import Chip from "@mui/material/Chip";
import { CreateButton, DataTable, TopToolbar, useRecordContext } from "react-admin";
import { BUILT_IN_PROFILE, profileOverrides } from "~/domain/profile/format-profile";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { isInForce } from "./in-force";

function Version() {
  const name: unknown = useRecordContext()?.profile_version;
  return <RecordLink>{typeof name === "string" ? name : "?"}</RecordLink>;
}

function InForce() {
  const from: unknown = useRecordContext()?.effective_from;
  if (typeof from !== "string") return null;
  return (
    <>
      <Timestamp value={from} />{" "}
      <Chip
        size="small"
        variant="outlined"
        label={isInForce(from) ? "Has taken effect" : "To come"}
      />
    </>
  );
}

function Differs() {
  const stored: unknown = useRecordContext()?.overrides;
  return <>{typesThatDiffer(stored)}</>;
}

function typesThatDiffer(overrides: unknown): number | "?" {
  const { data } = profileOverrides.safeParse(overrides);
  return data ? Object.keys(data).length : "?";
}

const SHOWN: ShownColumn[] = [
  { label: "Version", value: "profile_version" },
  { label: "In force from", value: "effective_from" },
  { label: "Types that differ", value: ({ overrides }) => typesThatDiffer(overrides) },
  { label: "Note", value: "note" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
    <ImportLink />
    <CreateButton label="New version" variant="contained" />
  </TopToolbar>
);

/** The versions of the test's format; before the first one, and for what none says, the built-in one counts. */
export default function FormatProfileList() {
  return (
    <ListPage
      title="Format of the test"
      sort={{ field: "effective_from", order: "DESC" }}
      actions={actions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={
          <ListEmpty>
            No version yet: the built-in profile {BUILT_IN_PROFILE.version} is in force.
          </ListEmpty>
        }
      >
        <DataTable.Col source="profile_version" label="Version">
          <Version />
        </DataTable.Col>
        <DataTable.Col source="effective_from" label="In force from">
          <InForce />
        </DataTable.Col>
        <DataTable.Col label="Types that differ" align="right" disableSort>
          <Differs />
        </DataTable.Col>
        <DataTable.Col source="note" disableSort />
      </DataTable>
    </ListPage>
  );
}
