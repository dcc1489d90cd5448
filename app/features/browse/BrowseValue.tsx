import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import { ReferenceField } from "react-admin";
import { Timestamp } from "~/ui/Timestamp";

const ISO_TIME = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/;
const LONGEST_IN_LIST = 90;

const shortened = (text: string) =>
  text.length > LONGEST_IN_LIST ? `${text.slice(0, LONGEST_IN_LIST).trimEnd()}…` : text;

interface BrowseValueProps {
  value: unknown;
  /** The record page shows everything; a list's cell only the beginning. */
  full?: boolean;
}

/** A value shown by what it is: the API's JSON tells enough for a read-only page. */
export function BrowseValue({ value, full = false }: BrowseValueProps) {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return value.toLocaleString("en");
  if (typeof value === "string") {
    if (ISO_TIME.test(value)) return <Timestamp value={value} />;
    return full ? <span style={{ whiteSpace: "pre-wrap" }}>{value}</span> : shortened(value);
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return (
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 0.5 }}>
        {value.map((item) => (
          <Chip key={item} label={item} size="small" />
        ))}
      </Stack>
    );
  if (!full) return <code>{shortened(JSON.stringify(value))}</code>;
  return (
    <pre style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}

interface ReferencedRecordProps {
  source: string;
  reference: string;
  /** False inside another link. */
  linked?: boolean;
  fallback: unknown;
}

/** The record an id stands for, by its name; the bare id where this person may not see that record. */
export function ReferencedRecord({ source, reference, linked, fallback }: ReferencedRecordProps) {
  return (
    <ReferenceField
      source={source}
      reference={reference}
      link={linked === false ? false : "show"}
      emptyText={typeof fallback === "string" ? fallback : "–"}
    />
  );
}
