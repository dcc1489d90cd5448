import { CreateButton, FilterButton, TopToolbar, useResourceContext } from "react-admin";
import { findItemType, type Module } from "~/domain/item-types";
import { STATUS_WORDS, shownStatus } from "~/domain/review";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { type ShownColumn, yesOrNo } from "~/ui/export/shown-columns";
import { ListPage } from "~/ui/ListPage";
import { bankOf } from "../banks";
import { BankTabs } from "./BankTabs";
import { questionFilters } from "./filters";
import { QuestionTable } from "./QuestionTable";

const shown = (module: Module): ShownColumn[] => [
  { label: "Title", value: "title" },
  { label: "Type", value: ({ type }) => findItemType(module, type)?.title ?? type },
  { label: "Difficulty", value: "difficulty" },
  { label: "Status", value: (question) => STATUS_WORDS[shownStatus(question)] },
  { label: "Tags", value: ({ tags }) => (Array.isArray(tags) ? tags.join(", ") : "") },
  { label: "Media", value: yesOrNo("media_id") },
  { label: "Updated", value: "updated_at" },
];

const actionsOf = (module: Module) => (
  <TopToolbar>
    <FilterButton />
    <ExportButton canExchange shows={shown(module)} />
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
      actions={actionsOf(bank.module)}
      exporter={false}
    >
      <BankTabs />
      <QuestionTable />
    </ListPage>
  );
}
