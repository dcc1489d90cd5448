import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ItemType, Range } from "~/domain/item-types";

const range = (value: Range): string =>
  typeof value === "number" ? String(value) : `${value[0]} to ${value[1]}`;

const seconds = (value: Range): string =>
  typeof value === "number" && value >= 60 && value % 60 === 0
    ? `${value / 60} min`
    : `${range(value)} s`;

/** The test's rules for a type, as facts with a heading each. */
export function factsOf(item: ItemType): [name: string, value: string][] {
  const scored = item.traits
    .map(({ name, max }) => (max === undefined ? name : `${name} (${max})`))
    .join(", ");
  return [
    ["Part", `${item.part}, ${range(item.perTest)} in a test`],
    ...(item.prepareSeconds === undefined
      ? []
      : [["To prepare", seconds(item.prepareSeconds)] as [string, string]]),
    ...(item.answerSeconds === undefined
      ? [["To answer", "one clock for the whole part"] as [string, string]]
      : [["To answer", seconds(item.answerSeconds)] as [string, string]]),
    ...(item.media?.seconds === undefined
      ? []
      : [["Recording", seconds(item.media.seconds)] as [string, string]]),
    ["Scored", `${scored}${item.negativeMarking ? "; a wrong one costs a point" : ""}`],
    ["Counts for", item.skills.join(" and ")],
  ];
}

/** What the test says about the type, and which of it is not confirmed. */
export function ItemFacts({ item }: { item: ItemType }) {
  return (
    <Box>
      <Box
        component="dl"
        sx={{
          display: "grid",
          gridTemplateColumns: "auto 1fr",
          columnGap: 1.5,
          rowGap: 0.25,
          m: 0,
        }}
      >
        {factsOf(item).map(([name, value]) => [
          <Typography key={`${name} term`} component="dt" variant="body2" color="text.secondary">
            {name}
          </Typography>,
          <Typography key={name} component="dd" variant="body2" sx={{ m: 0 }}>
            {value}
          </Typography>,
        ])}
      </Box>
      {item.unconfirmed.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          Believed, not confirmed: {item.unconfirmed.map(({ note }) => note).join("; ")}.
        </Typography>
      )}
    </Box>
  );
}
