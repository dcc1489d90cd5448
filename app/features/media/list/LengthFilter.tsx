import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useListContext } from "react-admin";
import { mediaFilter } from "../media-filter";

/** Shortest and longest length in seconds. */
export function LengthFilter() {
  return (
    <Box role="group" aria-labelledby="facet-length" sx={{ px: 1, mb: 1.5 }}>
      <Typography
        id="facet-length"
        component="h2"
        variant="body2"
        sx={{ fontWeight: 650, color: "text.secondary" }}
      >
        Length in seconds
      </Typography>
      <Box sx={{ display: "flex", gap: 1 }}>
        <Bound source="duration_from" label="At least" />
        <Bound source="duration_to" label="At most" />
      </Box>
    </Box>
  );
}

/** Applied by Enter or on leaving the field: half a number would find something else. */
function Bound({ source, label }: { source: "duration_from" | "duration_to"; label: string }) {
  const { filterValues, setFilters } = useListContext();
  const current = mediaFilter.safeParse(filterValues).data?.[source];
  const apply = (text: string) => {
    const value = text.trim() === "" ? undefined : Number(text);
    if (value === current || Number.isNaN(value)) return;
    const { [source]: _, ...others } = filterValues;
    setFilters(value === undefined ? others : { ...others, [source]: value });
  };
  return (
    <TextField
      // A new field whenever the filter is set from elsewhere.
      key={current}
      label={label}
      defaultValue={current ?? ""}
      onBlur={(event) => apply(event.target.value)}
      onKeyDown={({ key, target }) => {
        if (key === "Enter" && target instanceof HTMLInputElement) apply(target.value);
      }}
      slotProps={{ htmlInput: { inputMode: "decimal" } }}
    />
  );
}
