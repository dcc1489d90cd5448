import Box from "@mui/material/Box";
import type { ReactNode } from "react";

interface JsonTreeProps {
  /** Anything that JSON can hold. */
  value: unknown;
  /** How many levels are open to begin with. */
  open?: number;
}

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

const entriesOf = (value: object): [string, unknown][] =>
  Array.isArray(value) ? value.map((item, index) => [String(index), item]) : Object.entries(value);

const sizeOf = (value: object): string => {
  const count = entriesOf(value).length;
  if (Array.isArray(value)) return `list of ${count}`;
  return count === 1 ? "1 field" : `${count} fields`;
};

function Leaf({ value }: { value: unknown }) {
  const color = typeof value === "string" ? "text.primary" : "primary.main";
  return (
    <Box component="span" sx={{ color, overflowWrap: "anywhere" }}>
      {typeof value === "string" ? value || "(empty)" : JSON.stringify(value)}
    </Box>
  );
}

function Branch({ name, value, open }: { name: string; value: unknown; open: number }): ReactNode {
  if (!isBranch(value) || entriesOf(value).length === 0)
    return (
      <Box sx={{ display: "flex", gap: 1, pl: 2 }}>
        <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
          {name}
        </Box>
        <Leaf value={isBranch(value) ? "(empty)" : value} />
      </Box>
    );
  return (
    <Box component="details" open={open > 0} sx={{ pl: 1 }}>
      <Box component="summary" sx={{ cursor: "pointer" }}>
        {name}{" "}
        <Box component="span" sx={{ color: "text.secondary" }}>
          {sizeOf(value)}
        </Box>
      </Box>
      <Branches value={value} open={open - 1} />
    </Box>
  );
}

function Branches({ value, open }: { value: object; open: number }) {
  return (
    <Box sx={{ borderLeft: 1, borderColor: "divider", ml: 0.5 }}>
      {entriesOf(value).map(([name, inner]) => (
        <Branch key={name} name={name} value={inner} open={open} />
      ))}
    </Box>
  );
}

/** JSON to be read by people: each object and list folds, by mouse and by keyboard. */
export function JsonTree({ value, open = 1 }: JsonTreeProps) {
  return (
    <Box sx={{ fontFamily: "monospace", fontSize: "0.8125rem", lineHeight: 1.7 }}>
      {isBranch(value) ? <Branches value={value} open={open} /> : <Leaf value={value} />}
    </Box>
  );
}
