import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import {
  DataTable,
  FilterButton,
  NullableBooleanInput,
  SearchInput,
  SelectInput,
  TopToolbar,
  useCanAccess,
  useListContext,
  useRecordContext,
} from "react-admin";
import { STATUS_CHOICES, STATUS_NAMES, TIER_CHOICES, TIER_NAMES } from "~/domain/membership";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { learnerRow, MATCH_NAMES } from "./learner-list";

const useLearner = () => learnerRow.safeParse(useRecordContext()).data;

const search = (
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Name, e-mail, id or Stripe id"
    sx={{ minWidth: 280 }}
  />
);
const bySubscription = [
  <SelectInput key="tier" source="tier" alwaysOn choices={TIER_CHOICES} />,
  <SelectInput key="status" source="status" alwaysOn choices={STATUS_CHOICES} />,
];
const others = [
  <SelectInput
    key="role"
    source="role"
    choices={[
      { id: "student", name: "Student" },
      { id: "teacher", name: "Teacher" },
    ]}
  />,
  <NullableBooleanInput key="archived" source="archived" label="Account closed" />,
];

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "E-mail", value: "email" },
  { label: "Tier", value: chosen("tier", TIER_CHOICES) },
  { label: "Status", value: chosen("status", STATUS_CHOICES) },
  { label: "Ends", value: "ends_at" },
  { label: "Organization", value: "organization" },
  { label: "Joined", value: "created_at" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

function Name() {
  const learner = useLearner();
  return (
    learner && (
      <>
        <RecordLink>{learner.name}</RecordLink>
        {learner.archived_at && <Chip size="small" label="Closed" sx={{ ml: 1 }} />}
        <Typography variant="body2" color="text.secondary">
          {learner.email}
          {!learner.email_verified && " (not confirmed)"}
        </Typography>
      </>
    )
  );
}

function Subscription() {
  const learner = useLearner();
  if (!learner?.tier) return <>–</>;
  const status = learner.status && STATUS_NAMES[learner.status];
  return (
    <>
      {TIER_NAMES[learner.tier]}{" "}
      <Chip
        size="small"
        variant="outlined"
        label={status}
        color={learner.status === "active" ? "success" : "default"}
      />
    </>
  );
}

const Ends = () => {
  const at = useLearner()?.ends_at;
  return at ? <Timestamp value={at} /> : <>–</>;
};
const Joined = () => <Timestamp value={useLearner()?.created_at ?? ""} />;
const Match = () => {
  const matched = useLearner()?.matched;
  return <>{matched ? MATCH_NAMES[matched] : ""}</>;
};

function People({ withSubscription }: { withSubscription: boolean }) {
  const isSearched = Boolean(useListContext().filterValues.q);
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick={false}
      size="small"
      empty={<ListEmpty>Nobody has signed up yet.</ListEmpty>}
    >
      <DataTable.Col source="name" disableSort={isSearched}>
        <Name />
      </DataTable.Col>
      {isSearched ? (
        <DataTable.Col label="Found by">
          <Match />
        </DataTable.Col>
      ) : null}
      {withSubscription ? (
        <DataTable.Col label="Subscription">
          <Subscription />
        </DataTable.Col>
      ) : null}
      {withSubscription ? (
        <DataTable.Col label="Ends">
          <Ends />
        </DataTable.Col>
      ) : null}
      <DataTable.Col source="organization" disableSort />
      <DataTable.Col source="created_at" label="Joined" disableSort={isSearched}>
        <Joined />
      </DataTable.Col>
    </DataTable>
  );
}

/** Everybody, the newest first; a search gives the best matches first and forgives typing errors. */
export default function LearnerList() {
  const { canAccess: withSubscription = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "list",
  });
  return (
    <ListPage
      title="Learners"
      sort={{ field: "created_at", order: "DESC" }}
      filters={[search, ...(withSubscription ? bySubscription : []), ...others]}
      actions={actions}
      exporter={false}
    >
      <People withSubscription={withSubscription} />
    </ListPage>
  );
}
