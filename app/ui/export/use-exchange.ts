import { useMutation, useQuery } from "@tanstack/react-query";
import { type DataProvider, useDataProvider } from "ra-core";
import { useEffect, useRef, useState } from "react";
import { type LossStatement, lossStatement } from "~/domain/exchange/loss-statement";
import type { ExchangeFormat } from "~/domain/exchange/losses";

interface Exports extends DataProvider {
  post: (path: string, body: unknown) => Promise<unknown>;
  download: (path: string, body: unknown, signal?: AbortSignal) => Promise<Blob>;
}

const PATH = "/api/question-exports";
/** Records whose losses are stated at a time, so that there is progress to show. */
const STATED_AT_A_TIME = 500;

interface Exchange {
  table: string;
  format: ExchangeFormat;
  ids: readonly string[];
  onSaved: (file: Blob) => void;
}

/** States what an export loses, part by part, and fetches its file; both end when the dialog does. */
export function useExchange({ table, format, ids, onSaved }: Exchange) {
  const provider = useDataProvider<Exports>();
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
  const [stated, setStated] = useState(0);
  const statement = useQuery({
    queryKey: ["exchange", table, format, ids],
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }) => {
      // A lesson's items may stand in others as well; the file holds each once.
      const items = new Map<string, LossStatement["items"][number]>();
      for (let start = 0; start < ids.length; start += STATED_AT_A_TIME) {
        signal.throwIfAborted();
        const part = ids.slice(start, start + STATED_AT_A_TIME);
        const answer = await provider.post(PATH, { table, format, ids: part, part: "statement" });
        for (const item of lossStatement.parse(answer).items) items.set(item.id, item);
        setStated(start + part.length);
      }
      return [...items.values()];
    },
  });
  const save = useMutation({
    mutationFn: () =>
      provider.download(PATH, { table, format, ids, part: "file" }, left.current.signal),
    onSuccess: onSaved,
  });
  return { statement, save, stated };
}
