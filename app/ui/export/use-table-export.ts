import type { RaRecord } from "ra-core";
import { useDataProvider, useNotify, useResourceDefinitions } from "ra-core";
import { useEffect, useRef, useState } from "react";
import { messageOf } from "../message-of";
import type { TABLE_FORMATS } from "./formats";
import { type Reading, UNSURE } from "./list-reader";
import { fileName, saveFile } from "./save-file";
import { type ShownColumn, shownRows } from "./shown-columns";

/** Reads what a list has, page by page. */
export type PagesOf = (reading: Reading) => AsyncGenerator<RaRecord[]>;

async function* mapped<From, To>(
  pages: AsyncIterable<From>,
  change: (page: From) => Promise<To>,
): AsyncGenerator<To> {
  for await (const page of pages) yield await change(page);
}

/** What the console calls a record of a resource: as its descriptor says, else its name or title. */
function useNameOf() {
  const definitions = useResourceDefinitions();
  return (resource: string, record: RaRecord): string => {
    const named: unknown = definitions[resource]?.recordRepresentation;
    if (typeof named === "function") return String(named(record));
    const name = typeof named === "string" ? record[named] : (record.name ?? record.title);
    return String(name ?? record.id);
  };
}

/** Saves what a list has as a file; `read` is how many rows are read so far, null when nothing runs. */
export function useTableExport(resource: string, pagesOf: PagesOf) {
  const provider = useDataProvider();
  const notify = useNotify();
  const nameOf = useNameOf();
  const [read, setRead] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const withPages = async (use: (pages: AsyncIterable<RaRecord[]>) => Promise<void>) => {
    const controller = new AbortController();
    running.current = controller;
    setRead(0);
    let isUnsure = false;
    const onUnsure = () => {
      isUnsure = true;
    };
    try {
      await use(pagesOf({ signal: controller.signal, onProgress: setRead, onUnsure }));
      if (isUnsure) notify(UNSURE, { type: "warning", autoHideDuration: null });
    } catch (error) {
      if (!controller.signal.aborted) notify(messageOf(error), { type: "error" });
    } finally {
      setRead(null);
    }
  };
  const save = (
    { ending, fileOf }: (typeof TABLE_FORMATS)[number],
    shows: readonly ShownColumn[] | null,
  ) =>
    withPages(async (pages) => {
      let rows = 0;
      const counted = mapped(pages, async (page) => {
        rows += page.length;
        return page;
      });
      const file = await fileOf(
        shows ? mapped(counted, shownRows(shows, { provider, nameOf })) : counted,
      );
      saveFile(file, fileName(resource, ending));
      notify(`${rows.toLocaleString("en")} rows are exported.`, { type: "success" });
    });
  return { read, stop: () => running.current?.abort(), save, withPages };
}
