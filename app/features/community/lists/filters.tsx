import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  NullableBooleanInput,
  ReferenceInput,
  SearchInput,
  SelectArrayInput,
  useCanAccess,
} from "react-admin";
import { CONTENT_STATUSES, STATUS_NAMES } from "~/ui/thread/thread";
import { useForums } from "../forums/use-forums";

interface FilterProps {
  source: string;
  label: string;
  /** Read by react-admin's filter form. */
  alwaysOn?: boolean;
}

function ForumFilter({ alwaysOn: _, ...props }: FilterProps) {
  const { data = [] } = useForums();
  return (
    <SelectArrayInput
      {...props}
      choices={data.map(({ id, title }) => ({ id, name: title }))}
      helperText={false}
      sx={{ minWidth: 170 }}
    />
  );
}

/** One person, found as in the list of learners; nothing for whom may not see people. */
function AuthorFilter({ alwaysOn: _, ...props }: FilterProps) {
  const { canAccess } = useCanAccess({ resource: "users", action: "list" });
  if (!canAccess) return null;
  return (
    <ReferenceInput source={props.source} reference="users">
      <AutocompleteInput
        label={props.label}
        optionText="name"
        filterToQuery={(q: string) => (q ? { q } : {})}
        helperText={false}
        sx={{ minWidth: 200 }}
      />
    </ReferenceInput>
  );
}

const statuses = CONTENT_STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] }));

const shared = [
  <ForumFilter key="forum" source="forum" label="Forum" alwaysOn />,
  <SelectArrayInput
    key="status"
    source="status"
    alwaysOn
    choices={statuses}
    helperText={false}
    sx={{ minWidth: 140 }}
  />,
  <AuthorFilter key="author" source="author" label="Author" />,
  <DateInput key="created_from" source="created_from" label="Written from" helperText={false} />,
  <DateInput key="created_to" source="created_to" label="Written to" helperText={false} />,
];

/** The filters of the posts; search, forum and status are always there. */
export const postFilters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Search titles and texts"
    sx={{ minWidth: 240 }}
  />,
  ...shared,
  <BooleanInput key="pinned" source="pinned" label="Pinned" helperText={false} />,
  <NullableBooleanInput key="locked" source="locked" label="Locked" helperText={false} />,
  <NullableBooleanInput
    key="merged"
    source="merged"
    label="Merged into another"
    helperText={false}
  />,
];

/** The filters of the comments. */
export const commentFilters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Search texts" sx={{ minWidth: 240 }} />,
  ...shared,
];
