import {
  BooleanInput,
  DateInput,
  type InputProps,
  SearchInput,
  SelectArrayInput,
} from "react-admin";
import { REVIEW_STATUSES, STATUS_WORDS } from "~/domain/review";
import { ActivityFilter, DifficultyFilter, TypeFilter } from "./FacetFilters";
import { TagFilter } from "./TagFilter";

type FilterProps = Pick<InputProps, "source"> & { label?: string; alwaysOn?: boolean };

/** A switch that is on as soon as it is added: to take it away is to turn it off. */
const OnlyFilter = (props: FilterProps) => <BooleanInput {...props} helperText={false} />;

/** The filters of every bank; the first four are always there. */
export const questionFilters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Search the text" />,
  <TypeFilter key="type" source="type" label="Type" alwaysOn />,
  <DifficultyFilter key="difficulty" source="difficulty" label="Difficulty" alwaysOn />,
  <ActivityFilter key="is_active" source="is_active" label="Published" alwaysOn />,
  <SelectArrayInput
    key="review_status"
    source="review_status"
    label="Review"
    choices={REVIEW_STATUSES.map((id) => ({ id, name: STATUS_WORDS[id] }))}
    helperText={false}
    sx={{ minWidth: 150 }}
  />,
  <OnlyFilter key="assigned_to_me" source="assigned_to_me" label="Assigned to me" />,
  <TagFilter key="tags" source="tags" label="Tags" />,
  <DateInput key="updated_from" source="updated_from" label="Updated from" helperText={false} />,
  <DateInput key="updated_to" source="updated_to" label="Updated to" helperText={false} />,
  <OnlyFilter key="archived" source="archived" label="Archived" />,
];
