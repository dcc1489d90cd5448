import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { DataTable, useRecordContext } from "react-admin";
import { formatBytes, formatDuration } from "~/domain/media-file";
import { Highlighted } from "~/ui/Highlighted";
import { ListEmpty } from "~/ui/ListEmpty";
import { RecordLink } from "~/ui/RecordLink";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { type ListedMedia, listedMedia } from "../media-filter";
import { BulkActions } from "./BulkActions";
import { KIND_NAMES } from "./facets";
import { TagChips } from "./TagChips";

const NUMERIC = { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" };

/** The library as rows: more files at a glance, and what was measured side by side. */
export function MediaTable({ mayEdit }: { mayEdit: boolean }) {
  return (
    <Paper variant="outlined">
      {mayEdit && <SelectionStrip>Select files to change them together.</SelectionStrip>}
      <DataTable
        body={SelectableTableBody}
        bulkActionButtons={mayEdit && <BulkActions />}
        rowClick={false}
        size="small"
        empty={<ListEmpty>The library is empty. Upload the first file.</ListEmpty>}
      >
        <DataTable.Col source="title">
          <Title />
        </DataTable.Col>
        <DataTable.Col source="type" label="Kind" disableSort>
          <Cell of={({ type }) => KIND_NAMES[type]} />
        </DataTable.Col>
        <DataTable.Col sx={NUMERIC} source="duration" label="Length">
          <Cell of={({ duration }) => duration !== null && formatDuration(duration)} />
        </DataTable.Col>
        <DataTable.Col sx={NUMERIC} source="loudness" label="Loudness" disableSort>
          <Cell of={({ analysis }) => analysis?.loudness && `${analysis.loudness} LUFS`} />
        </DataTable.Col>
        <DataTable.Col sx={NUMERIC} source="file_size" label="Size">
          <Cell of={({ file_size }) => file_size !== null && formatBytes(file_size)} />
        </DataTable.Col>
        <DataTable.Col source="tags" label="Worth knowing" disableSort>
          <Chips />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}

const useItem = (): ListedMedia | undefined => listedMedia.safeParse(useRecordContext()).data;

function Cell({ of }: { of: (item: ListedMedia) => string | number | false | null | undefined }) {
  const item = useItem();
  return <>{(item && of(item)) || "–"}</>;
}

function Title() {
  const item = useItem();
  if (!item) return null;
  return (
    <Box sx={{ minWidth: 180, maxWidth: 480 }}>
      <RecordLink>{item.title}</RecordLink>
      {item.excerpt && (
        <Typography variant="body2" color="text.secondary">
          <Highlighted html={item.excerpt} />
        </Typography>
      )}
    </Box>
  );
}

function Chips() {
  const item = useItem();
  return item ? <TagChips item={item} /> : null;
}
