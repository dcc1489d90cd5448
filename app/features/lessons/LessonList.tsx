import {
  CreateButton,
  DataTable,
  FilterButton,
  FunctionField,
  NullableBooleanInput,
  NumberField,
  SearchInput,
  SelectField,
  SelectInput,
  TextField,
  TextInput,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { asChoices } from "~/domain/code-words";
import { MODULES } from "~/domain/item-types";
import { TIER_CHOICES } from "~/domain/membership";
import { REVIEW_STATUSES, STATUS_WORDS, shownStatus } from "~/domain/review";
import { BooleanText } from "~/ui/BooleanText";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn, yesOrNo } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { AssignedToMe } from "~/ui/review/AssignedToMe";
import { ReviewStatusChip } from "~/ui/review/ReviewStatusChip";
import { Timestamp } from "~/ui/Timestamp";
import { LESSON_STATUSES } from "./lesson";
import { everyTypeChoice, typeTitle } from "./vocabulary";

const SEARCHED = ["title", "slug"];

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Title or slug" />,
  <SelectInput key="module" source="module" choices={asChoices(MODULES)} alwaysOn />,
  <SelectInput key="status" source="status" choices={asChoices(LESSON_STATUSES)} alwaysOn />,
  <SelectInput
    key="review"
    source="review_status"
    label="Review"
    choices={REVIEW_STATUSES.map((id) => ({ id, name: STATUS_WORDS[id] }))}
  />,
  <AssignedToMe key="reviewer" source="reviewer_id" label="Assigned to me" />,
  <SelectInput
    key="type"
    source="question_type"
    label="Question type"
    choices={everyTypeChoice()}
  />,
  <SelectInput key="tier" source="required_tier" label="Lowest tier" choices={TIER_CHOICES} />,
  <NullableBooleanInput key="free" source="is_free" label="Free" />,
  <TextInput
    key="tag"
    source="tags@cs"
    label="Tag"
    format={fromArrayLiteral}
    parse={toArrayLiteral}
  />,
];

/** PostgREST's "contains" wants a Postgres array; the person types one tag. */
function toArrayLiteral(tag: string): string {
  return tag ? `{"${tag.replace(/["\\{}]/g, "")}"}` : "";
}
function fromArrayLiteral(literal: unknown): string {
  return typeof literal === "string" ? literal.replace(/^\{"|"\}$/g, "") : "";
}

const typeOf = (lesson: Record<string, unknown>) =>
  typeTitle(lesson.module, String(lesson.question_type));

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Module", value: chosen("module", asChoices(MODULES)) },
  { label: "Question type", value: typeOf },
  { label: "Status", value: (lesson) => STATUS_WORDS[shownStatus(lesson)] },
  { label: "Lowest tier", value: chosen("required_tier", TIER_CHOICES) },
  { label: "Free", value: yesOrNo("is_free") },
  { label: "Questions", value: "question_count" },
  { label: "Updated", value: "updated_at" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton canExchange shows={SHOWN} meta={{ search: SEARCHED }} />
    <ImportLink />
    <CreateButton label="New lesson" variant="contained" />
  </TopToolbar>
);

/** All lessons, the latest touched first. */
export default function LessonList() {
  return (
    <ListPage
      title="Lessons"
      sort={{ field: "updated_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      queryOptions={{ meta: { search: SEARCHED } }}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={
          <ListEmpty>There are no lessons yet. Make the first one with “New lesson”.</ListEmpty>
        }
      >
        <DataTable.Col source="title">
          <RecordLink>
            <TextField source="title" />
          </RecordLink>
        </DataTable.Col>
        <DataTable.Col source="module">
          <SelectField source="module" choices={asChoices(MODULES)} />
        </DataTable.Col>
        <DataTable.Col source="question_type" label="Question type">
          <FunctionField render={typeOf} />
        </DataTable.Col>
        <DataTable.Col source="status">
          <ReviewStatusChip />
        </DataTable.Col>
        <DataTable.Col source="required_tier" label="Lowest tier">
          <SelectField source="required_tier" choices={TIER_CHOICES} />
        </DataTable.Col>
        <DataTable.Col source="is_free" label="Free">
          <BooleanText source="is_free" />
        </DataTable.Col>
        <DataTable.Col source="question_count" label="Questions" align="right">
          <NumberField source="question_count" />
        </DataTable.Col>
        <DataTable.Col source="updated_at" label="Updated">
          <Updated />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;
