import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import FormLabel from "@mui/material/FormLabel";
import { useId } from "react";
import { DERIVED_TYPES } from "~/domain/derive/derive-items";
import type { FormatProfile, ItemName } from "~/domain/profile/format-profile";

interface TypePickerProps {
  profile: FormatProfile;
  chosen: readonly ItemName[];
  onChange: (chosen: readonly ItemName[]) => void;
}

/** Which types to propose. */
export function TypePicker({ profile, chosen, onChange }: TypePickerProps) {
  const labelId = useId();
  return (
    <>
      <FormLabel id={labelId}>Types</FormLabel>
      <FormGroup
        role="group"
        aria-labelledby={labelId}
        sx={{ display: "grid", gridTemplateColumns: { sm: "1fr 1fr" } }}
      >
        {DERIVED_TYPES.map((name) => {
          const item = profile.items.get(name);
          return (
            <FormControlLabel
              key={name}
              label={`${item?.title ?? name} (${item?.module})`}
              control={
                <Checkbox
                  size="small"
                  checked={chosen.includes(name)}
                  onChange={(event) =>
                    onChange(
                      DERIVED_TYPES.filter((other) =>
                        other === name ? event.target.checked : chosen.includes(other),
                      ),
                    )
                  }
                />
              }
            />
          );
        })}
      </FormGroup>
    </>
  );
}
