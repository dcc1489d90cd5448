import { DateInput, SearchInput, SelectInput } from "react-admin";
import { type BrowseTable, headingOf } from "./table";
import { valueInWords } from "./value-words";

/** The filter inputs a table's declaration asks for. */
export function browseFilters(table: BrowseTable) {
  const filters = [];
  if (table.search) filters.push(<SearchInput key="q" source="q" alwaysOn placeholder="Search" />);
  for (const [column, values] of Object.entries(table.choices ?? {}))
    filters.push(
      <SelectInput
        key={column}
        source={column}
        label={headingOf(table, column)}
        alwaysOn
        choices={values.map((id) => ({ id, name: valueInWords(table, column, id) }))}
      />,
    );
  if (table.period)
    filters.push(
      <DateInput key="from" source={`${table.period}@gte`} label="From" alwaysOn />,
      <DateInput
        key="until"
        source={`${table.period}@lte`}
        label="Until"
        alwaysOn
        parse={endOfDay}
        format={dayOf}
      />,
    );
  return filters;
}

/** "Until the 5th" includes the 5th. */
const endOfDay = (day: string) => (day ? `${day}T23:59:59.999` : "");
const dayOf = (moment: unknown) => (typeof moment === "string" ? moment.slice(0, 10) : "");
