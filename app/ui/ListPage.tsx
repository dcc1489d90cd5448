import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { List, type ListProps, useListContext } from "react-admin";
import { ListPagination } from "./ListPagination";
import { PageMessage } from "./PageState";

/** react-admin's List with the console's habits: honest totals, an error that says what to do. */
export function ListPage({ children, ...props }: ListProps & { children: ReactNode }) {
  return (
    <List empty={false} perPage={25} pagination={<ListPagination />} {...props}>
      <ListBody>{children}</ListBody>
    </List>
  );
}

function ListBody({ children }: { children: ReactNode }) {
  const { error, refetch, filterValues, setFilters } = useListContext();
  if (!error) return children;
  return (
    <PageMessage
      title="The list could not be read"
      actions={
        <>
          <Button variant="contained" onClick={() => void refetch()}>
            Try again
          </Button>
          {Object.keys(filterValues).length > 0 && (
            <Button onClick={() => setFilters({}, [])}>Clear the filters</Button>
          )}
        </>
      }
    >
      {error instanceof Error ? error.message : "The server did not answer."}
    </PageMessage>
  );
}
