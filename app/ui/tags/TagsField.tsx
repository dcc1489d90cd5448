import Autocomplete, { createFilterOptions } from "@mui/material/Autocomplete";
import type { SxProps } from "@mui/material/styles";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { isSameTag, useTagList } from "./use-tag-list";

interface TagsFieldProps {
  label: string;
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** A name that is not on the list may be put on it, by who may do that. */
  canAdd?: boolean;
  helperText?: string;
  error?: boolean;
  sx?: SxProps;
}

interface Option {
  name: string;
  isNew?: boolean;
}

const narrowed = createFilterOptions<Option>({ stringify: ({ name }) => name, trim: true });

/** Tags picked from the controlled list, as chips. A whole name typed counts when the field is left. */
export function TagsField({ label, value, onChange, canAdd = false, sx, ...text }: TagsFieldProps) {
  const list = useTagList();
  const [typed, setTyped] = useState("");
  const choose = async (options: Option[]) => {
    const added = options.find(({ isNew }) => isNew);
    const known = options.filter((option) => option !== added).map(({ name }) => name);
    const name = added && (await list.add(added.name));
    onChange(name ? [...known, name] : known);
  };
  return (
    <Autocomplete
      multiple
      fullWidth
      autoHighlight
      filterSelectedOptions
      options={list.names.map((name): Option => ({ name }))}
      value={value.map((name): Option => ({ name }))}
      getOptionLabel={({ name, isNew }) => (isNew ? `Add new tag “${name}”` : name)}
      getOptionKey={({ name, isNew }) => `${isNew ? "new" : "known"} ${name}`}
      isOptionEqualToValue={(option, chosen) => option.name === chosen.name}
      filterOptions={(options, state) => {
        const found = narrowed(options, state);
        const name = state.inputValue.trim();
        const isKnown = [...list.names, ...value].some((known) => isSameTag(known, name));
        return canAdd && list.mayAdd && name && !isKnown
          ? [...found, { name, isNew: true }]
          : found;
      }}
      inputValue={typed}
      // The list arriving while somebody types must not take the typed text away.
      onInputChange={(_, next, reason) => reason !== "reset" && setTyped(next)}
      onBlur={() => {
        const known = list.names.find((name) => isSameTag(name, typed));
        if (known && !value.includes(known)) onChange([...value, known]);
        if (known) setTyped("");
      }}
      onChange={(_, options) => void choose(options)}
      noOptionsText="No tag of this name is on the list."
      slotProps={{ chip: { size: "small" } }}
      sx={sx ?? {}}
      renderInput={(params) => <TextField {...params} {...text} label={label} />}
    />
  );
}
