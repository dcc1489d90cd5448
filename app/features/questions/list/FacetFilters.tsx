import type { ReactElement } from "react";
import { SelectArrayInput, SelectInput, useListContext, useResourceContext } from "react-admin";
import { DIFFICULTIES } from "~/domain/difficulty";
import { itemTypesOf } from "~/domain/item-types";
import { bankOf } from "../banks";
import { countBy } from "../facets";
import { questionFilter } from "../question-list";
import { useFacets } from "../use-facets";

interface FilterProps {
  source: string;
  label: string;
  /** Read by react-admin's filter form. */
  alwaysOn?: boolean;
}

const number = new Intl.NumberFormat("en");
const withCount = (name: string, n: number | undefined) =>
  n === undefined ? name : `${name} (${number.format(n)})`;

/** What each choice would find; undefined while unknown, or where the counters know nothing of another filter. */
function useCounts() {
  const resource = useResourceContext();
  const facets = useFacets()[bankOf(resource).name];
  const { filterValues } = useListContext();
  const filter = questionFilter.safeParse(filterValues).data;
  if (!facets || !filter) return undefined;
  if (
    filter.q ||
    filter.tags?.length ||
    filter.updated_from ||
    filter.updated_to ||
    filter.review_status?.length ||
    filter.assigned_to_me ||
    filter.archived
  )
    return undefined;
  return countBy(facets, filter);
}

/** Types of the bank, several at once. */
export function TypeFilter({ alwaysOn: _, ...props }: FilterProps): ReactElement {
  const counts = useCounts();
  const { module } = bankOf(useResourceContext());
  const choices = itemTypesOf(module).map(({ type, title }) => ({
    id: type,
    name: withCount(title, counts && (counts.type.get(type) ?? 0)),
  }));
  return (
    <SelectArrayInput {...props} choices={choices} helperText={false} sx={{ minWidth: 150 }} />
  );
}

export function DifficultyFilter({ alwaysOn: _, ...props }: FilterProps): ReactElement {
  const counts = useCounts();
  const choices = DIFFICULTIES.map((id) => ({
    id,
    name: withCount(id, counts && (counts.difficulty.get(id) ?? 0)),
  }));
  return (
    <SelectArrayInput {...props} choices={choices} helperText={false} sx={{ minWidth: 130 }} />
  );
}

export function ActivityFilter({ alwaysOn: _, ...props }: FilterProps): ReactElement {
  const counts = useCounts();
  const choices = [true, false].map((id) => ({
    id,
    name: withCount(id ? "Published" : "Not published", counts && (counts.is_active.get(id) ?? 0)),
  }));
  return <SelectInput {...props} choices={choices} helperText={false} sx={{ minWidth: 130 }} />;
}
