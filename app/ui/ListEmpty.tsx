import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useListContext } from "react-admin";

interface ListEmptyProps {
  /** What to say when there is nothing at all, not just nothing that matches. */
  children: ReactNode;
}

/** An empty list says which of the two it is: nothing there, or nothing that matches. */
export function ListEmpty({ children }: ListEmptyProps) {
  const { filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <Box sx={{ p: 4, textAlign: "center" }}>
      <Typography color="text.secondary" sx={{ mb: filtered ? 1 : 0 }}>
        {filtered ? "Nothing matches these filters." : children}
      </Typography>
      {filtered && <Button onClick={() => setFilters({}, [])}>Clear the filters</Button>}
    </Box>
  );
}
