import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useInput } from "react-admin";
import { ITEM_TYPES } from "~/domain/item-types";
import { itemName, profileOverrides } from "~/domain/profile/format-profile";
import { FieldRow } from "./FieldRow";
import { overrideOf, profileFields, withOverride } from "./profile-fields";

const title = ({ module, title: name }: (typeof ITEM_TYPES)[number]) => `${name} (${module})`;

/** What a version says differently, type by type and value by value. */
export function OverridesInput() {
  const { field } = useInput({ source: "overrides", defaultValue: {} });
  const parsed = profileOverrides.safeParse(field.value ?? {});
  const [name, setName] = useState(
    () => Object.keys(parsed.data ?? {})[0] ?? "speaking/read_aloud",
  );
  const item = ITEM_TYPES.find((one) => itemName(one) === name);
  if (!parsed.success)
    return (
      <Alert severity="error">
        What is stored cannot be edited here: {parsed.error.issues[0]?.message}
      </Alert>
    );
  const overrides = parsed.data;
  const ofItem = overrides[name] ?? {};
  const change = (next: typeof ofItem) => {
    const { [name]: _, ...others } = overrides;
    field.onChange(Object.keys(next).length > 0 ? { ...others, [name]: next } : others);
  };
  const changed = Object.keys(overrides).length;
  return (
    <Box sx={{ width: "100%" }}>
      <Typography variant="h3" component="h2" gutterBottom>
        What differs from the built-in profile
      </Typography>
      <Typography color="text.secondary" role="status" gutterBottom>
        {changed === 0
          ? "Nothing yet: choose a type and change its values."
          : `${changed} of ${ITEM_TYPES.length} types differ.`}
      </Typography>
      <TextField
        select
        fullWidth
        size="small"
        label="Question type"
        value={name}
        onChange={(event) => setName(event.target.value)}
      >
        {ITEM_TYPES.map((one) => (
          <MenuItem key={itemName(one)} value={itemName(one)}>
            {title(one)}
            {overrides[itemName(one)] && " · differs"}
          </MenuItem>
        ))}
      </TextField>
      {item &&
        profileFields(item).map((spec) => (
          <FieldRow
            key={`${name} ${spec.name}`}
            spec={spec}
            value={overrideOf(ofItem, spec.name)}
            onChange={(value) => {
              const next = withOverride(ofItem, spec.name, value);
              const taken = next !== ofItem;
              if (taken) change(next);
              return taken;
            }}
          />
        ))}
    </Box>
  );
}
