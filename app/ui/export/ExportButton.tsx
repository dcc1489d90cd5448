import DownloadIcon from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import { downloadCSV, useDataProvider, useListContext, useNotify } from "ra-core";
import { useEffect, useRef, useState } from "react";
import { messageOf } from "../message-of";
import { csvOf } from "./csv";
import { everyRow } from "./every-row";

interface ExportButtonProps {
  /** That of the list's own query, as for the columns that are searched. */
  meta?: Record<string, unknown>;
}

/** Saves all rows of the list, as filtered and sorted, as a CSV file. */
export function ExportButton({ meta }: ExportButtonProps) {
  const { resource, filterValues, filter, sort, total } = useListContext();
  const provider = useDataProvider();
  const notify = useNotify();
  const [read, setRead] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const save = async () => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setRead(0);
    try {
      const rows = await everyRow(provider, {
        resource,
        filter: { ...filterValues, ...filter },
        sort,
        meta,
        signal,
        onProgress: setRead,
      });
      downloadCSV(await csvOf(rows), `${resource}-${new Date().toISOString().slice(0, 10)}`);
      notify(`${rows.length.toLocaleString("en")} rows are exported.`, { type: "success" });
    } catch (error) {
      if (!signal.aborted) notify(messageOf(error), { type: "error" });
    } finally {
      setRead(null);
    }
  };
  const isRunning = read !== null;
  return (
    <Button
      size="small"
      startIcon={<DownloadIcon />}
      disabled={!isRunning && !total}
      onClick={() => (isRunning ? running.current?.abort() : void save())}
    >
      {isRunning ? `Stop (${read.toLocaleString("en")} rows read)` : "Export CSV"}
    </Button>
  );
}
