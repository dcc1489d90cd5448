import DownloadIcon from "@mui/icons-material/Download";
import Button from "@mui/material/Button";
import ListSubheader from "@mui/material/ListSubheader";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { lazy, Suspense, useState } from "react";
import { EXCHANGE_FORMATS, type ExchangeFormat, MOST_EXCHANGED } from "~/domain/exchange/losses";
import { importableTable } from "~/domain/importing/importable-tables";
import { MOST_ROWS } from "./every-row";
import { TABLE_FORMATS } from "./formats";
import type { ShownColumn } from "./shown-columns";
import { type PagesOf, useTableExport } from "./use-table-export";

const ExchangeDialog = lazy(() => import("./ExchangeDialog"));

const EXCHANGE_LABELS: Record<ExchangeFormat, string> = { qti: "QTI 3…", gift: "GIFT…" };

interface ExportMenuProps {
  resource: string;
  /** Rows that there are, as far as anybody knows. */
  total: number | undefined;
  pagesOf: PagesOf;
  /** The columns of the list, in their order. */
  shows: readonly ShownColumn[];
  /** The rows are questions or lessons, which other systems can take over. */
  canExchange?: boolean;
}

/** Why a list is too long for a kind of file; said before anything is read. */
function TooMany({ total, most }: { total: number; most: number }) {
  return (
    <MenuItem disabled sx={{ whiteSpace: "normal", maxWidth: 320 }}>
      {`The list has ${total.toLocaleString("en")} rows, a file takes ${most.toLocaleString("en")}. Narrow the list with filters first.`}
    </MenuItem>
  );
}

const group = (text: string) => (
  <ListSubheader key={text} role="presentation" sx={{ lineHeight: 2.2 }}>
    {text}
  </ListSubheader>
);

/** The button that saves what a list has, and which of it in which format. */
export function ExportMenu({ resource, total, pagesOf, shows, canExchange }: ExportMenuProps) {
  const { read, stop, save, withPages } = useTableExport(resource, pagesOf);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [exchange, setExchange] = useState<{ format: ExchangeFormat; ids: string[] } | null>(null);
  const isRunning = read !== null;
  const rows = total ?? 0;
  const tables = (columns: readonly ShownColumn[] | null) =>
    TABLE_FORMATS.map((format) => (
      <MenuItem
        key={`${format.ending} ${columns ? "shown" : "all"}`}
        onClick={() => {
          setAnchor(null);
          void save(format, columns);
        }}
      >
        {columns ? format.label : `${format.label}, all fields`}
      </MenuItem>
    ));
  const openExchange = (format: ExchangeFormat) => {
    setAnchor(null);
    void withPages(async (pages) => {
      const ids: string[] = [];
      for await (const page of pages) ids.push(...page.map(({ id }) => String(id)));
      setExchange({ format, ids });
    });
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        disabled={!isRunning && !total}
        aria-haspopup={isRunning ? undefined : "menu"}
        onClick={(event) => (isRunning ? stop() : setAnchor(event.currentTarget))}
      >
        {isRunning
          ? `Stop (${read.toLocaleString("en")} of ${Math.max(rows, read).toLocaleString("en")} rows read)`
          : "Export"}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {group("What the list shows")}
        {rows > MOST_ROWS ? <TooMany total={rows} most={MOST_ROWS} /> : tables(shows)}
        {group(
          importableTable(resource)
            ? "Every field, as Import… reads it"
            : "Every field of the record",
        )}
        {rows <= MOST_ROWS && tables(null)}
        {canExchange && group("For other systems")}
        {canExchange && rows > MOST_EXCHANGED && <TooMany total={rows} most={MOST_EXCHANGED} />}
        {canExchange &&
          rows <= MOST_EXCHANGED &&
          EXCHANGE_FORMATS.map((format) => (
            <MenuItem key={format} onClick={() => openExchange(format)}>
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
