import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useGetResourceLabel } from "react-admin";
import { Link as RouterLink, useSearchParams } from "react-router-dom";
import { importableTable } from "~/domain/importing/importable-tables";
import { batchProblem, counted } from "~/ui/batches/batch";
import { SkipList } from "~/ui/batches/SkipList";
import { UndoOffer } from "~/ui/batches/UndoOffer";
import { messageOf } from "~/ui/message-of";
import { PageMessage } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { ApplyBar } from "./ApplyBar";
import { FileChoice } from "./FileChoice";
import { ImportReview } from "./ImportReview";
import { RefusalsButton } from "./RefusalsButton";
import { skipsForCsv } from "./refusals";
import { chosenAtFirst } from "./states";
import { useImport } from "./use-import";

/** Brings an exported file back: reads it, shows each difference, changes what is chosen as one batch. */
export default function ImportPage() {
  const [search] = useSearchParams();
  const table = search.get("table") ?? "";
  const label = useGetResourceLabel()(table, 2);
  const importable = importableTable(table);
  const { read, apply, again, batchId } = useImport(table);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const readFile = (file: File) =>
    read.mutate(file, { onSuccess: ({ rows }) => setChosen(chosenAtFirst(rows)) });
  const rows = read.data?.rows.filter(({ id }) => chosen.has(id)) ?? [];
  if (!importable)
    return (
      <PageMessage title="Nothing to import here">
        The records of this list are not changed by files: each has actions of its own, or is a
        record of what happened.
      </PageMessage>
    );
  return (
    <>
      <PageTitle>{`Import ${label.toLowerCase()}`}</PageTitle>
      <Typography sx={{ my: 2 }}>
        Export{" "}
        <Link component={RouterLink} to={`/admin/${table}`}>
          the list
        </Link>{" "}
        with all fields, change cells in the file and leave its <code>id</code> and{" "}
        <code>version</code> columns as they are. Rows that you remove from the file stay as they
        are here.
      </Typography>
      {!read.data && <FileChoice onFile={readFile} />}
      {read.isPending && <LinearProgress aria-label="Reading the file" sx={{ mt: 2 }} />}
      {read.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {messageOf(read.error)}
        </Alert>
      )}
      {read.data && !apply.data && (
        <>
          <ImportReview table={table} plan={read.data} chosen={chosen} onChoose={setChosen} />
          <ApplyBar
            count={rows.length}
            isApplying={apply.isPending}
            onApply={(reason) => apply.mutate({ rows, reason })}
            onAgain={again}
          />
        </>
      )}
      {apply.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {batchProblem(apply.error, "edit")}
        </Alert>
      )}
      {apply.data && (
        <>
          <Typography role="status" sx={{ my: 2 }}>
            {counted(apply.data.changed, "record")} changed.
          </Typography>
          {apply.data.changed > 0 && <UndoOffer batchId={batchId} />}
          <SkipList skips={apply.data.skips} total={apply.data.skipped} />
          <Box sx={{ display: "flex", gap: 2, mt: 2 }}>
            {apply.data.skipped > 0 && (
              <RefusalsButton
                table={table}
                label="Download the rows left as before"
                rows={skipsForCsv(rows, apply.data.skips)}
              />
            )}
            <Button onClick={again}>Read another file</Button>
          </Box>
        </>
      )}
    </>
  );
}
