import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import { useGetResourceLabel } from "react-admin";
import { plainText } from "~/ui/history/plain-text";
import { JsonTree } from "~/ui/json/JsonTree";
import { Timestamp } from "~/ui/Timestamp";
import { isUuid, ShortId } from "./ShortId";
import type { BrowseTable } from "./table";
import { valueInWords } from "./value-words";

const ISO_TIME = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/;
const LONGEST_IN_LIST = 90;
const TABLE_NAMES = new Set(["table_name", "resource"]);

const shortened = (text: string) =>
  text.length > LONGEST_IN_LIST ? `${text.slice(0, LONGEST_IN_LIST).trimEnd()}…` : text;

interface BrowseValueProps {
  table: BrowseTable;
  column: string;
  value: unknown;
  /** The record page shows everything; a list's cell only the beginning. */
  full?: boolean;
}

/** A value shown by what it is: the API's JSON tells enough for a read-only page. */
export function BrowseValue({ value, full = false, ...of }: BrowseValueProps) {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return value.toLocaleString("en");
  if (typeof value === "string") return <TextValue {...of} text={value} full={full} />;
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return (
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 0.5 }}>
        {value.map((item) => (
          <Chip key={item} label={item} size="small" variant="outlined" />
        ))}
      </Stack>
    );
  if (!full) return <>{shortened(plainText(value).replaceAll("\n", ", ").replaceAll("_", " "))}</>;
  return <JsonTree value={value} open={2} />;
}

interface TextValueProps {
  table: BrowseTable;
  column: string;
  text: string;
  full: boolean;
}

function TextValue({ table, column, text, full }: TextValueProps) {
  const labelOf = useGetResourceLabel();
  if (ISO_TIME.test(text)) return <Timestamp value={text} />;
  if (TABLE_NAMES.has(column)) return <>{labelOf(text)}</>;
  const words = valueInWords(table, column, text);
  if (full) return <span style={{ whiteSpace: "pre-wrap" }}>{words}</span>;
  return isUuid(text) ? <ShortId id={text} /> : shortened(words);
}
