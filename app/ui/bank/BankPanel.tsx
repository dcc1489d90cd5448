import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { type MutableRefObject, useEffect, useState } from "react";
import { findItemType, type Module } from "~/domain/item-types";
import { useDebounced } from "~/ui/use-debounced";
import { BankFilters } from "./BankFilters";
import { BankRow } from "./BankRow";
import type { BankQuestion } from "./bank-question";
import { type BankFilter, useBankSearch } from "./use-bank-search";
import { otherPlaces, type Usage, useUsage } from "./use-usage";

interface BankPanelProps<Entry> {
  module: Module;
  type: string;
  /** Ids of what is taken already. */
  chosen: ReadonlySet<string>;
  /** The lesson or test that is being made, which is no other place. */
  ownId: unknown;
  /** What an item becomes in the list that is being made; `usage` is undefined as long as it is not known. */
  entryOf: (question: BankQuestion, usage: Usage | undefined) => Entry;
  /** Holds the items on the page for whoever handles a drop. */
  shown: MutableRefObject<readonly Entry[]>;
  onAdd: (entry: Entry) => void;
}

const PUBLISHED_FIRST: BankFilter = { text: "", difficulty: null, tag: "", published: true };

/** The bank, narrowed to one type: searched, filtered, each item to be added or dragged over. */
export function BankPanel<Entry>({ module, type, chosen, ownId, ...list }: BankPanelProps<Entry>) {
  const { entryOf, shown, onAdd } = list;
  const [filter, setFilter] = useState(PUBLISHED_FIRST);
  const [page, setPage] = useState(1);
  const settled = { ...filter, text: useDebounced(filter.text), tag: useDebounced(filter.tag) };
  const { data, error, isPending } = useBankSearch(module, type, settled, page);
  const rows = data?.rows ?? [];
  const known = useUsage(
    module,
    rows.map(({ id }) => id),
  );
  useEffect(() => {
    shown.current = (data?.rows ?? []).map((row) => entryOf(row, known.get(row.id)));
  }, [data, known, entryOf, shown]);
  const pages = data?.pages ?? 1;

  return (
    <Box component="section" aria-label="Bank">
      <Typography variant="h3">Bank: {findItemType(module, type)?.title ?? type}</Typography>
      <BankFilters
        filter={filter}
        onChange={(change) => {
          setFilter({ ...filter, ...change });
          setPage(1);
        }}
      />
      {isPending && <LinearProgress aria-label="Searching" />}
      {error && <Alert severity="error">{error.message}</Alert>}
      {data && (
        <Typography variant="body2" color="text.secondary" role="status">
          {data.total === 0
            ? "No question of this type matches."
            : `${data.total_is_estimate ? "About " : ""}${data.total.toLocaleString("en")} found`}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {rows.map(({ excerpt, ...question }) => (
          <BankRow
            key={question.id}
            question={question}
            excerpt={excerpt ?? null}
            elsewhere={otherPlaces(known.get(question.id), ownId)}
            added={chosen.has(question.id)}
            onAdd={() => onAdd(entryOf(question, known.get(question.id)))}
          />
        ))}
      </Box>
      {pages > 1 && (
        <Box sx={{ display: "flex", alignItems: "center", justifyContent: "flex-end", gap: 1 }}>
          <Typography variant="body2" color="text.secondary">
            Page {page} of {pages}
          </Typography>
          <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>
            Previous
          </Button>
          <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
            Next
          </Button>
        </Box>
      )}
    </Box>
  );
}
