import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { BankFilter } from "./use-bank-search";

interface BankFiltersProps {
  filter: BankFilter;
  onChange: (change: Partial<BankFilter>) => void;
}

const STATES = [
  { value: "published", label: "Published" },
  { value: "unpublished", label: "Not published" },
  { value: "any", label: "Any" },
] as const;

/** Search and filters of the bank. Enter does not save the form that they stand in. */
export function BankFilters({ filter, onChange }: BankFiltersProps) {
  const state = filter.published === null ? "any" : filter.published ? "published" : "unpublished";
  return (
    <Box
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target instanceof HTMLInputElement)
          event.preventDefault();
      }}
      sx={{
        display: "grid",
        columnGap: 1,
        gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
        my: 1,
      }}
    >
      <TextField
        size="small"
        type="search"
        label="Search the bank"
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
        sx={{ gridColumn: "1 / -1" }}
      />
      <TextField
        select
        size="small"
        label="Difficulty in the bank"
        id="bank-difficulty"
        value={filter.difficulty ?? ""}
        onChange={(event) => onChange({ difficulty: event.target.value || null })}
      >
        <MenuItem value="">Any</MenuItem>
        {DIFFICULTIES.map((level) => (
          <MenuItem key={level} value={level}>
            {level}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        size="small"
        label="Tag"
        value={filter.tag}
        onChange={(event) => onChange({ tag: event.target.value.trim() })}
      />
      <TextField
        select
        size="small"
        label="Published"
        id="bank-published"
        value={state}
        onChange={({ target: { value } }) =>
          onChange({ published: value === "any" ? null : value === "published" })
        }
      >
        {STATES.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
