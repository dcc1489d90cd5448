import Button from "@mui/material/Button";
import {
  CreateButton,
  DataTable,
  FilterButton,
  NullableBooleanInput,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useCanAccess,
  useNotify,
  useRecordContext,
} from "react-admin";
import { TIER_CHOICES } from "~/domain/membership";
import { formatMoney } from "~/domain/money";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { BooleanText } from "~/ui/BooleanText";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn, yesOrNo } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { messageOf } from "~/ui/message-of";
import { RecordLink } from "~/ui/RecordLink";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { useStripeConnection } from "~/ui/stripe/use-stripe-connection";
import { CheckResult } from "./CheckResult";
import { INTERVAL_CHOICES, type Plan, planRecord } from "./plan";
import { useCheckPlans, usePlanChecks } from "./use-plan-checks";

const usePlan = () => planRecord.safeParse(useRecordContext()).data;

const filters = [
  <SelectInput key="tier" source="tier" choices={TIER_CHOICES} alwaysOn />,
  <NullableBooleanInput key="offer" source="is_active" label="On offer" alwaysOn />,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Archived"
    choices={ARCHIVED_CHOICES}
  />,
];

function CheckAll() {
  const notify = useNotify();
  const { data: stripe } = useStripeConnection();
  const { canAccess } = useCanAccess({ resource: "subscription_plans", action: "edit" });
  const { mutate, isPending } = useCheckPlans();
  if (!canAccess || !stripe?.connected) return null;
  return (
    <Button
      size="small"
      loading={isPending}
      onClick={() =>
        mutate(
          {},
          {
            onSuccess: ({ checked, findings }) =>
              notify(
                findings === 0
                  ? `All ${checked} plans match Stripe.`
                  : `${checked} plans were compared: ${findings} do not match.`,
                { type: findings === 0 ? "success" : "warning" },
              ),
            onError: (error) => notify(messageOf(error), { type: "error" }),
          },
        )
      }
    >
      Check all against Stripe
    </Button>
  );
}

function priceOf({ amount, currency, interval }: Plan): string {
  return amount === null || currency === null
    ? "–"
    : `${formatMoney(amount, currency)} a ${interval}`;
}

function Price() {
  const plan = usePlan();
  return plan && <>{priceOf(plan)}</>;
}

function Check({ checks }: Pick<ReturnType<typeof usePlanChecks>, "checks">) {
  const plan = usePlan();
  if (!plan || !checks) return null;
  return <CheckResult check={checks.get(plan.id)} version={plan.version} />;
}

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "Tier", value: chosen("tier", TIER_CHOICES) },
  { label: "Charged", value: chosen("interval", INTERVAL_CHOICES) },
  { label: "Price", value: (plan) => priceOf(planRecord.parse(plan)) },
  { label: "On offer", value: yesOrNo("is_active") },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <CheckAll />
    <ExportButton shows={SHOWN} />
    <ImportLink />
    <CreateButton label="New plan" variant="contained" />
  </TopToolbar>
);

/** What can be bought, each beside what Stripe says of its price. */
export default function PlanList() {
  const { checks } = usePlanChecks();
  return (
    <>
      <StripeNotice>Plans can be kept here, but not compared with Stripe.</StripeNotice>
      <ListPage
        title="Plans"
        sort={{ field: "name", order: "ASC" }}
        filterDefaultValues={{ "archived_at@is": "null" }}
        filters={filters}
        actions={actions}
        exporter={false}
      >
        <DataTable
          bulkActionButtons={false}
          rowClick={false}
          size="small"
          empty={<ListEmpty>No plan yet. Add the first with “New plan”.</ListEmpty>}
        >
          <DataTable.Col source="name">
            <RecordLink>
              <TextField source="name" />
            </RecordLink>
            <ArchivedChip />
          </DataTable.Col>
          <DataTable.Col source="tier">
            <SelectField source="tier" choices={TIER_CHOICES} />
          </DataTable.Col>
          <DataTable.Col source="interval" label="Charged">
            <SelectField source="interval" choices={INTERVAL_CHOICES} />
          </DataTable.Col>
          <DataTable.Col source="amount" label="Price">
            <Price />
          </DataTable.Col>
          <DataTable.Col source="is_active" label="On offer">
            <BooleanText source="is_active" />
          </DataTable.Col>
          <DataTable.Col label="Stripe">
            <Check checks={checks} />
          </DataTable.Col>
        </DataTable>
      </ListPage>
    </>
  );
}
