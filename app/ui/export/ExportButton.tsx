import DownloadIcon from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useDataProvider, useListContext, useNotify } from "ra-core";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { EXCHANGE_FORMATS, type ExchangeFormat } from "~/domain/exchange/losses";
import { messageOf } from "../message-of";
import { everyRow } from "./every-row";
import { TABLE_FORMATS } from "./formats";
import { fileName, saveFile } from "./save-file";

const ExchangeDialog = lazy(() => import("./ExchangeDialog"));

const EXCHANGE_LABELS: Record<ExchangeFormat, string> = { qti: "QTI 3…", gift: "GIFT…" };

interface ExportButtonProps {
  /** That of the list's own query, as for the columns that are searched. */
  meta?: Record<string, unknown>;
  /** Rows that the list's source answers at a time, where that is fewer than PostgREST does. */
  rowsAtATime?: number;
  /** The rows are questions or lessons, which other systems can take over. */
  canExchange?: boolean;
}

/** Saves all rows of the list, as filtered and sorted, in the format that is chosen. */
export function ExportButton({ meta, rowsAtATime, canExchange = false }: ExportButtonProps) {
  const { resource, filterValues, filter, sort, total } = useListContext();
  const provider = useDataProvider();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [read, setRead] = useState<number | null>(null);
  const [exchange, setExchange] = useState<{ format: ExchangeFormat; ids: string[] } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const withRows = async (use: (rows: Awaited<ReturnType<typeof everyRow>>) => Promise<void>) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setAnchor(null);
    setRead(0);
    try {
      const wanted = { resource, filter: { ...filterValues, ...filter }, sort, meta, signal };
      await use(await everyRow(provider, { ...wanted, perPage: rowsAtATime, onProgress: setRead }));
    } catch (error) {
      if (!signal.aborted) notify(messageOf(error), { type: "error" });
    } finally {
      setRead(null);
    }
  };
  const isRunning = read !== null;
  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        disabled={!isRunning && !total}
        aria-haspopup={isRunning ? undefined : "menu"}
        onClick={(event) => (isRunning ? running.current?.abort() : setAnchor(event.currentTarget))}
      >
        {isRunning ? `Stop (${read.toLocaleString("en")} rows read)` : "Export"}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {TABLE_FORMATS.map(({ ending, label, fileOf }) => (
          <MenuItem
            key={ending}
            onClick={() =>
              void withRows(async (rows) => {
                saveFile(await fileOf(rows), fileName(resource, ending));
                notify(`${rows.length.toLocaleString("en")} rows are exported.`, {
                  type: "success",
                });
              })
            }
          >
            {label}
          </MenuItem>
        ))}
        {canExchange &&
          EXCHANGE_FORMATS.map((format) => (
            <MenuItem
              key={format}
              onClick={() =>
                void withRows(async (rows) =>
                  setExchange({ format, ids: rows.map(({ id }) => String(id)) }),
                )
              }
            >
              {EXCHANGE_LABELS[format]}
            </MenuItem>
          ))}
      </Menu>
      {exchange && (
        <Suspense>
          <ExchangeDialog table={resource} {...exchange} onClose={() => setExchange(null)} />
        </Suspense>
      )}
    </>
  );
}
