import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import type { CaseCounts } from "../case";
import type { QueueFilter, useQueueAddress } from "./queue-filter";

type Choice = readonly [value: string, label: string];
type Facet = "states" | "claims" | "kinds" | "ages";

const STATES: readonly Choice[] = [
  ["open", "Open"],
  ["appealed", "Appealed"],
];
const CLAIMS: readonly Choice[] = [
  ["me", "Me"],
  ["nobody", "Nobody"],
  ["others", "Others"],
];
const KINDS: readonly Choice[] = [
  ["post", "Posts"],
  ["comment", "Comments"],
];
const AGES: readonly Choice[] = [
  ["1", "Over 1 hour"],
  ["4", "Over 4 hours"],
  ["24", "Over a day"],
  ["72", "Over 3 days"],
];

interface QueueFiltersProps {
  address: ReturnType<typeof useQueueAddress>;
  /** Undefined while they are counted. */
  counts: CaseCounts | undefined;
}

const withCount = (label: string, count: number | undefined) =>
  count === undefined ? label : `${label} (${count.toLocaleString("en")})`;

/** What the queue shows, with how much waits of each under the other filters. */
export function QueueFilters({ address: { filter, setFilter, clear }, counts }: QueueFiltersProps) {
  // Only what waits is counted, which says nothing about a list of decided cases.
  const isCounted = filter.state !== "decided";
  const listed = (found: CaseCounts["reasons"] = []): Choice[] =>
    found.map(({ id, name, count }) => [id, withCount(name, isCounted ? count : undefined)]);
  const counted = (facet: Facet, labels: readonly Choice[]): Choice[] =>
    labels.map(([value, label]) => {
      const isShown = counts && (isCounted || facet === "states");
      return [value, withCount(label, isShown ? (counts[facet][value] ?? 0) : undefined)];
    });
  const select = (name: keyof QueueFilter, label: string, choices: Choice[]) => {
    const isKnown = choices.some(([value]) => value === filter[name]);
    // What the address asks for is offered also when nothing of it waits.
    const all =
      filter[name] && !isKnown ? [...choices, [filter[name], "Chosen"] as const] : choices;
    return (
      <TextField
        select
        size="small"
        fullWidth={false}
        label={label}
        value={filter[name]}
        onChange={(event) => setFilter({ [name]: event.target.value })}
        sx={{ minWidth: 98 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        {[["", "Any"] as const, ...all].map(([value, text]) => (
          <MenuItem key={value} value={value}>
            {text}
          </MenuItem>
        ))}
      </TextField>
    );
  };
  return (
    <Box
      role="search"
      aria-label="Filter the queue"
      sx={{ display: "flex", gap: 1, flexWrap: "wrap", flex: { xs: "1 0 100%", lg: 1 } }}
    >
      {select("state", "State", [...counted("states", STATES), ["decided", "Decided"]])}
      {select("claim", "Taken by", counted("claims", CLAIMS))}
      {select("reason", "Reason", listed(counts?.reasons))}
      {select("rule", "Rule", listed(counts?.rules))}
      {select("forum", "Forum", listed(counts?.forums))}
      {select("kind", "Kind", counted("kinds", KINDS))}
      {select("age", "Waiting", counted("ages", AGES))}
      {Object.values(filter).some((value) => value !== "") && (
        <Button onClick={clear}>Clear the filters</Button>
      )}
    </Box>
  );
}
