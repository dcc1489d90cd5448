import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type DataProvider, useDataProvider } from "ra-core";
import { useEffect, useRef } from "react";
import { lossStatement } from "~/domain/exchange/loss-statement";
import { ALWAYS_LOST, type ExchangeFormat } from "~/domain/exchange/losses";
import { messageOf } from "../message-of";
import { fileName, saveFile } from "./save-file";

interface Exports extends DataProvider {
  post: (path: string, body: unknown) => Promise<unknown>;
  download: (path: string, body: unknown, signal?: AbortSignal) => Promise<Blob>;
}

interface ExchangeDialogProps {
  table: string;
  format: ExchangeFormat;
  ids: readonly string[];
  onClose: () => void;
}

const PATH = "/api/question-exports";
const NAMES: Record<ExchangeFormat, { title: string; ending: string }> = {
  qti: { title: "Export as QTI 3", ending: "zip" },
  gift: { title: "Export as GIFT", ending: "gift" },
};
/** More are in the statement that goes along with the file. */
const SHOWN = 200;

/** Says what each item loses in this format, then saves the file, which says the same. */
export default function ExchangeDialog({ table, format, ids, onClose }: ExchangeDialogProps) {
  const provider = useDataProvider<Exports>();
  const left = useRef(new AbortController());
  useEffect(() => {
    left.current = new AbortController();
    return () => left.current.abort();
  }, []);
  const { title, ending } = NAMES[format];
  const statement = useQuery({
    queryKey: ["exchange", table, format, ids],
    gcTime: 0,
    retry: false,
    queryFn: async () =>
      lossStatement.parse(await provider.post(PATH, { table, format, ids, part: "statement" })),
  });
  const save = useMutation({
    mutationFn: () =>
      provider.download(PATH, { table, format, ids, part: "file" }, left.current.signal),
    onSuccess: (file) => {
      saveFile(file, fileName(table, ending));
      onClose();
    },
  });
  const error = statement.error ?? save.error;
  const items = statement.data?.items ?? [];
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby="exchange-title" onClose={onClose}>
      <DialogTitle id="exchange-title">{title}</DialogTitle>
      <DialogContent>
        {(statement.isPending || save.isPending) && (
          <LinearProgress aria-label={save.isPending ? "Packing the file" : "Reading the items"} />
        )}
        {error && <Alert severity="error">{messageOf(error)}</Alert>}
        {statement.data && (
          <>
            <Typography sx={{ mb: 1 }}>
              {items.length.toLocaleString("en")} items. {ALWAYS_LOST} This is lost beside that, and
              stands in the file as well:
            </Typography>
            <Box component="ul" aria-label="What is lost" sx={{ pl: 2, m: 0 }}>
              {items.slice(0, SHOWN).map((item) => (
                <li key={item.id}>
                  <b>{item.title}</b> {item.losses.join(" ") || "Nothing."}
                </li>
              ))}
            </Box>
            {items.length > SHOWN && <p>The first {SHOWN} are listed.</p>}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          loading={save.isPending}
          disabled={!statement.data}
          onClick={() => save.mutate()}
        >
          Save the file
        </Button>
      </DialogActions>
    </Dialog>
  );
}
