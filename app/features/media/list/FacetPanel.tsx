import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { useListContext } from "react-admin";
import { z } from "zod";
import { type Dimension, mediaFilter } from "../media-filter";
import { FACETS } from "./facets";

const number = new Intl.NumberFormat("en");
const counts = z.object({ facets: z.record(z.string(), z.number()) });

/** The chosen values of a dimension after one was pressed. */
function toggled(chosen: readonly string[], value: string): string[] | undefined {
  const rest = chosen.filter((one) => one !== value);
  const next = rest.length === chosen.length ? [...chosen, value] : rest;
  return next.length ? next : undefined;
}

/** Every filter of the library with what each choice would find; several choices of one group add up. */
export function FacetPanel() {
  const { filterValues, meta, setFilters } = useListContext();
  const facets = counts.safeParse(meta).data?.facets;
  const filter = mediaFilter.safeParse(filterValues).data ?? {};
  const press = (dimension: Dimension, value: string) => {
    const { [dimension]: _, ...others } = filterValues;
    const next = toggled(filter[dimension] ?? [], value);
    setFilters(next ? { ...others, [dimension]: next } : others);
  };
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {FACETS.map(({ dimension, title, choices }) => {
        const chosen: readonly string[] = filter[dimension] ?? [];
        const shown = choices.filter(
          ({ value }) => facets?.[`${dimension}:${value}`] || chosen.includes(value),
        );
        if (shown.length === 0) return null;
        return (
          <Box key={dimension} role="group" aria-labelledby={`facet-${dimension}`}>
            <Typography
              id={`facet-${dimension}`}
              component="h2"
              variant="body2"
              sx={{ fontWeight: 650, color: "text.secondary", px: 1 }}
            >
              {title}
            </Typography>
            {shown.map(({ value, label }) => (
              <Choice
                key={value}
                label={label}
                count={facets?.[`${dimension}:${value}`] ?? 0}
                isChosen={chosen.includes(value)}
                onPress={() => press(dimension, value)}
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

interface ChoiceProps {
  label: string;
  count: number;
  isChosen: boolean;
  onPress: () => void;
}

function Choice({ label, count, isChosen, onPress }: ChoiceProps) {
  return (
    <ButtonBase
      aria-pressed={isChosen}
      onClick={onPress}
      sx={{
        display: "flex",
        justifyContent: "space-between",
        width: "100%",
        px: 1,
        py: "3px",
        borderRadius: 1,
        textAlign: "left",
        font: "inherit",
        bgcolor: isChosen ? "action.selected" : "transparent",
        fontWeight: isChosen ? 650 : 400,
        "&:hover": { bgcolor: isChosen ? "action.selected" : "action.hover" },
        "&:focus-visible": { outline: 2, outlineColor: "primary.main", outlineStyle: "solid" },
      }}
    >
      <span>{label}</span>
      <Box component="span" sx={{ color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
        {number.format(count)}
      </Box>
    </ButtonBase>
  );
}
