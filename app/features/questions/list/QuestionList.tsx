import { CreateButton, FilterButton, TopToolbar, useResourceContext } from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { ListPage } from "~/ui/ListPage";
import { bankOf } from "../banks";
import { BankTabs } from "./BankTabs";
import { questionFilters } from "./filters";
import { QuestionTable } from "./QuestionTable";

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton canExchange rowsAtATime={100} />
    <ImportLink />
    <CreateButton label="New question" variant="contained" />
  </TopToolbar>
);

/** One bank: searched, filtered, counted by the database. The other three are a click away. */
export default function QuestionList() {
  const bank = bankOf(useResourceContext());
  return (
    <ListPage
      key={bank.name}
      title={`${bank.title} questions`}
      sort={{ field: "updated_at", order: "DESC" }}
      filters={questionFilters}
      actions={actions}
      exporter={false}
    >
      <BankTabs />
      <QuestionTable />
    </ListPage>
  );
}
