import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useGetList } from "react-admin";
import { z } from "zod";
import { messageOf } from "../message-of";
import { useDebounced } from "../use-debounced";

const person = z.object({ id: z.uuid(), name: z.string(), email: z.string() });
export type Person = z.infer<typeof person>;

const FOUND = 12;

interface PersonPickerProps {
  label: string;
  value: Person[];
  onChange: (people: Person[]) => void;
  /** How many may be chosen. */
  most?: number;
  /** Who is not offered. */
  without?: string[];
}

/** Finds people by any part of name, e-mail or id, misspelt too, and keeps who was chosen. */
export function PersonPicker({
  label,
  value,
  onChange,
  most = 500,
  without = [],
}: PersonPickerProps) {
  const [text, setText] = useState("");
  const q = useDebounced(text.trim());
  const { data, error, isFetching } = useGetList(
    "users",
    {
      filter: { q },
      pagination: { page: 1, perPage: FOUND },
      sort: { field: "name", order: "ASC" },
    },
    { enabled: q !== "" },
  );
  const found = q
    ? person
        .array()
        .catch([])
        .parse(data ?? [])
    : [];
  return (
    <Autocomplete
      multiple
      autoHighlight
      filterSelectedOptions
      options={found.filter(({ id }) => !without.includes(id))}
      value={value}
      inputValue={text}
      // The search is the database's: what it found is shown, also where the words differ.
      filterOptions={(options) => options}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionDisabled={() => value.length >= most}
      loading={isFetching || q !== text.trim()}
      noOptionsText={
        error ? messageOf(error) : q ? "Nobody is found." : "Type a name, an e-mail or an id."
      }
      onInputChange={(_, typed) => setText(typed)}
      onChange={(_, chosen) => onChange(chosen.slice(0, most))}
      renderOption={({ key, ...props }, { name, email }) => (
        <Box component="li" key={key} {...props}>
          <div>
            {name}
            <Typography variant="body2" color="text.secondary">
              {email}
            </Typography>
          </div>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} margin="normal" label={label} />}
    />
  );
}
