import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";
import { ITEM_TYPES } from "~/domain/item-types";
import { itemName, profileRow } from "~/domain/profile/format-profile";
import { Timestamp } from "~/ui/Timestamp";
import { overrideOf, profileFields, rangeText } from "./profile-fields";

function Body() {
  const row = profileRow.safeParse(useRecordContext()).data;
  if (!row) return null;
  const differing = ITEM_TYPES.filter((item) => row.overrides[itemName(item)]);
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 720 }}>
      <Typography gutterBottom>
        Version {row.profile_version}, in force from <Timestamp value={row.effective_from} />
      </Typography>
      {differing.length === 0 && (
        <Typography>It says nothing different from the built-in profile.</Typography>
      )}
      {differing.map((item) => (
        <Box key={itemName(item)} component="section" aria-label={item.title} sx={{ mt: 2 }}>
          <Typography variant="h3" component="h2">
            {item.title}
          </Typography>
          <Box component="ul" sx={{ my: 0.5 }}>
            {profileFields(item).flatMap(({ name, label, current }) => {
              const value = overrideOf(row.overrides[itemName(item)] ?? {}, name);
              return value === undefined
                ? []
                : [
                    <li key={name}>
                      {label}: {rangeText(value)} instead of {rangeText(current)}
                    </li>,
                  ];
            })}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}

/** What a version says differently, for whoever may not change it. */
export default function FormatProfileShow() {
  return (
    <Show title="Version of the format" component={Box} actions={false}>
      <Body />
    </Show>
  );
}
