import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type DataProvider, useDataProvider, useGetResourceLabel } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { type Batch, batch } from "~/ui/batches/batch";
import { ExportMenu } from "~/ui/export/ExportMenu";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { messageOf } from "~/ui/message-of";
import { PageLoading } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { Timestamp } from "~/ui/Timestamp";
import { stateOf, tablesInWords } from "./words";

const PAGE = 25;

const shownColumns = (labelOf: (name: string) => string): ShownColumn[] => [
  { label: "When", value: "at" },
  { label: "Who", value: ({ actor_name }) => actor_name ?? "System" },
  { label: "Reason", value: "reason" },
  { label: "What", value: (one) => tablesInWords(batch.parse(one).table_names, labelOf) },
  { label: "Records", value: "records" },
  { label: "State", value: (one) => stateOf(batch.parse(one)) },
];

/** All batches, each once: one that goes on meanwhile comes again further back, where it began. */
async function* pagesOfBatches(provider: DataProvider, signal: AbortSignal) {
  const met = new Set<string>();
  for (let before: string | null = null; ; ) {
    const answer: unknown = await provider.rpc("list_batches", { before, limit: PAGE });
    signal.throwIfAborted();
    const page: Batch[] = batch.array().parse(answer);
    yield page.filter(({ id }) => !met.has(id));
    for (const { id } of page) met.add(id);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    before = last.at;
  }
}

/** Recent batches, the newest first. */
export default function BatchList() {
  const provider = useDataProvider();
  const labelOf = useGetResourceLabel();
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["batches"],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      batch.array().parse(await provider.rpc("list_batches", { before: pageParam, limit: PAGE })),
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.at),
  });
  const batches = data?.pages.flat() ?? [];
  return (
    <>
      <PageTitle>Batches</PageTitle>
      <Box sx={{ textAlign: "right" }}>
        <ExportMenu
          resource="batches"
          total={batches.length}
          shows={shownColumns((name) => labelOf(name))}
          pagesOf={async function* ({ signal, onProgress }) {
            let read = 0;
            for await (const page of pagesOfBatches(provider, signal)) {
              read += page.length;
              onProgress(read);
              yield page;
            }
          }}
        />
      </Box>
      {error && <Alert severity="error">{messageOf(error)}</Alert>}
      {isPending && <PageLoading />}
      {data && batches.length === 0 && (
        <Typography sx={{ mt: 4 }} color="text.secondary">
          Nothing has been changed in bulk yet. Select questions or posts in a list and choose what
          to do with them.
        </Typography>
      )}
      {batches.length > 0 && (
        <TableContainer component={Paper} variant="outlined" sx={{ mt: 2 }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>When</TableCell>
                <TableCell>Who</TableCell>
                <TableCell>Reason</TableCell>
                <TableCell>What</TableCell>
                <TableCell align="right">Records</TableCell>
                <TableCell>State</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {batches.map((one) => (
                <TableRow key={one.id}>
                  <TableCell component="th" scope="row">
                    <Link
                      component={RouterLink}
                      to={`/admin/batches/${one.id}/show`}
                      sx={{ fontWeight: 600 }}
                    >
                      <Timestamp value={one.at} />
                    </Link>
                  </TableCell>
                  <TableCell>{one.actor_name ?? "System"}</TableCell>
                  <TableCell>{one.reason ?? "–"}</TableCell>
                  <TableCell>{tablesInWords(one.table_names, labelOf)}</TableCell>
                  <TableCell align="right">{one.records.toLocaleString("en")}</TableCell>
                  <TableCell>{stateOf(one)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Show older batches</Button>}
    </>
  );
}
