import {
  CreateButton,
  DataTable,
  FilterButton,
  NullableBooleanInput,
  NumberField,
  SearchInput,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { DIFFICULTIES } from "~/domain/difficulty";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { BooleanText } from "~/ui/BooleanText";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn, yesOrNo } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { templateTypes } from "./template";

const difficulties = DIFFICULTIES.map((id) => ({ id, name: id }));

const filters = [
  <SearchInput key="q" source="search@wfts(english)" alwaysOn placeholder="Search the text" />,
  <SelectInput key="type" source="type" label="Question type" choices={templateTypes} alwaysOn />,
  <SelectInput key="difficulty" source="difficulty" choices={difficulties} alwaysOn />,
  <NullableBooleanInput key="recommended" source="is_recommended" label="Recommended" />,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Archived"
    choices={ARCHIVED_CHOICES}
  />,
];

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Item type", value: chosen("type", templateTypes) },
  { label: "Difficulty", value: "difficulty" },
  { label: "Score", value: "score_range" },
  { label: "Recommended", value: yesOrNo("is_recommended") },
  { label: "Used", value: "usage_count" },
  { label: "Updated", value: "updated_at" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} />
    <ImportLink />
    <CreateButton label="New template" variant="contained" />
  </TopToolbar>
);

/** All templates, the recommended first. */
export default function TemplateList() {
  return (
    <ListPage
      title="Speaking templates"
      sort={{ field: "updated_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No template yet. Write the first with “New template”.</ListEmpty>}
      >
        <DataTable.Col source="title">
          <RecordLink>
            <TextField source="title" />
          </RecordLink>
          <ArchivedChip />
        </DataTable.Col>
        <DataTable.Col source="type" label="Question type">
          <SelectField source="type" choices={templateTypes} />
        </DataTable.Col>
        <DataTable.Col source="difficulty" />
        <DataTable.Col source="score_range" label="Score">
          <ScoreRange />
        </DataTable.Col>
        <DataTable.Col source="is_recommended" label="Recommended">
          <BooleanText source="is_recommended" />
        </DataTable.Col>
        <DataTable.Col source="usage_count" label="Used" align="right">
          <NumberField source="usage_count" />
        </DataTable.Col>
        <DataTable.Col source="updated_at" label="Updated">
          <Updated />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

/** "65–79": the range with the dash that numbers take. */
const ScoreRange = () => <>{String(useRecordContext()?.score_range ?? "–").replace("-", "–")}</>;
const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;
