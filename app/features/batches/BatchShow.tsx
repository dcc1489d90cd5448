import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import TablePagination from "@mui/material/TablePagination";
import Typography from "@mui/material/Typography";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useGetResourceLabel } from "react-admin";
import { useParams, useSearchParams } from "react-router-dom";
import { batchDetail, counted } from "~/ui/batches/batch";
import UndoDialog from "~/ui/batches/UndoDialog";
import { messageOf } from "~/ui/message-of";
import { PageLoading } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { Timestamp } from "~/ui/Timestamp";
import { BatchRecordItem } from "./BatchRecordItem";
import { stateOf, tablesInWords } from "./words";

const PAGE = 25;

/** One batch: what it did to each record, how that stands now, and its undo. */
export default function BatchShow() {
  const { id = "" } = useParams();
  const provider = useDataProvider();
  const labelOf = useGetResourceLabel();
  const [page, setPage] = useState(0);
  // In the address, so that a notification can lead straight to the question.
  const [search, setSearch] = useSearchParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["batches", id, page],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const args = { batch_id: id, page: page + 1, per_page: PAGE };
      return batchDetail.parse(await provider.rpc("batch_detail", args));
    },
  });
  if (isPending) return <PageLoading />;
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>;
  const { batch, records } = data;
  return (
    <>
      <PageTitle>Batch</PageTitle>
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, flexWrap: "wrap", my: 2 }}>
        <Typography variant="h2">{batch.reason ?? "Without a reason"}</Typography>
        <Typography color="text.secondary">
          {batch.actor_name ?? "System"}, <Timestamp value={batch.at} /> ·{" "}
          {tablesInWords(batch.table_names, labelOf)}: {counted(batch.records, "record")} ·{" "}
          {stateOf(batch)}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {batch.undoable && (
          <Button
            variant="contained"
            disabled={batch.undone !== null}
            onClick={() => setSearch({ undo: "" })}
          >
            Undo the batch
          </Button>
        )}
      </Box>
      <Paper variant="outlined" component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {records.map((record) => (
          <BatchRecordItem key={`${record.table_name} ${record.record_id}`} record={record} />
        ))}
      </Paper>
      {batch.records > PAGE && (
        <TablePagination
          component="div"
          count={batch.records}
          page={page}
          rowsPerPage={PAGE}
          rowsPerPageOptions={[PAGE]}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
      {search.has("undo") && batch.undoable && (
        <UndoDialog
          batchId={batch.id}
          onClose={() => {
            setSearch({}, { replace: true });
            void refetch();
          }}
        />
      )}
    </>
  );
}
