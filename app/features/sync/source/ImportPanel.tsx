import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useState } from "react";
import { useNotify, useRefresh, useUpdate } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { messageOf } from "~/ui/message-of";
import { useStartJob } from "../jobs/use-start-job";
import { MappingTable } from "../mapping/MappingTable";
import { SampleTable } from "../mapping/SampleTable";
import { useSample } from "../mapping/use-sample";
import { FileChoice } from "./FileChoice";
import type { Mapping, SyncSource } from "./source";
import type { ImportFile } from "./use-import-upload";

const isEmpty = ({ fields, values }: Mapping) =>
  Object.keys(fields).length + Object.keys(values).length === 0;

/** From a source to a job: choose the file, map the fields, look at the first rows, try it, run it. */
export function ImportPanel({ source, record }: { source: SyncSource; record: { id: string } }) {
  const isUpload = source.kind === "upload";
  const [file, setFile] = useState<ImportFile | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [mapping, setMapping] = useState<Mapping>(source.mapping);
  const looks = isUpload ? file !== null : isLooking;
  const query = useSample(source.id, file, isEmpty(mapping) ? null : mapping, looks);
  const suggested = query.data?.suggested;
  // A source that was never mapped starts with what the names suggest.
  useEffect(() => {
    if (suggested) setMapping((now) => (isEmpty(now) ? { fields: suggested, values: {} } : now));
  }, [suggested]);
  const save = useSaveMapping(record);
  const start = useStartJob();
  const run = async (mode: "run" | "dry_run") => {
    if (JSON.stringify(mapping) !== JSON.stringify(source.mapping) && !(await save(mapping)))
      return;
    start.mutate({
      source_id: source.id,
      mode,
      ...(file && { file_path: file.path, file_name: file.name }),
    });
  };
  const isReady = !isEmpty(mapping) && (!isUpload || file !== null);
  return (
    <Block title="Import">
      {isUpload && <FileChoice file={file} onFile={setFile} />}
      {!isUpload && !looks && (
        <Button variant="outlined" onClick={() => setIsLooking(true)}>
          Look at the first rows
        </Button>
      )}
      {looks && (
        <Loaded query={query}>
          {({ paths, rows }) => (
            <Box
              sx={{
                mt: 2,
                display: "grid",
                gap: 3,
                gridTemplateColumns: {
                  xs: "minmax(0, 1fr)",
                  lg: "minmax(0, 5fr) minmax(0, 6fr)",
                },
              }}
            >
              <Box>
                <MappingTable mapping={mapping} paths={paths} onChange={setMapping} />
                <Box sx={{ display: "flex", gap: 1, mt: 1 }}>
                  <Button
                    size="small"
                    onClick={() => setMapping({ fields: suggested ?? {}, values: {} })}
                  >
                    Match by name again
                  </Button>
                  <Button size="small" onClick={() => void save(mapping)}>
                    Save the mapping
                  </Button>
                </Box>
              </Box>
              <Box>
                <SampleTable rows={rows} />
              </Box>
            </Box>
          )}
        </Loaded>
      )}
      <Box sx={{ display: "flex", gap: 1, mt: 2, alignItems: "center", flexWrap: "wrap" }}>
        <Button
          variant="contained"
          disabled={!isReady}
          loading={start.isPending}
          onClick={() => void run("dry_run")}
        >
          Dry run
        </Button>
        <Button
          variant="outlined"
          disabled={!isReady || start.isPending}
          onClick={() => void run("run")}
        >
          {isUpload ? "Import without a dry run" : "Run now"}
        </Button>
        {!isReady && isUpload && (
          <Alert severity="info">Choose a file first. Nothing is imported before you say so.</Alert>
        )}
        {!isReady && !isUpload && (
          <Alert severity="info">Look at the first rows and map the fields first.</Alert>
        )}
      </Box>
    </Block>
  );
}

/** Keeps the mapping with the source; answers whether it did. */
function useSaveMapping(record: { id: string }) {
  const [update] = useUpdate();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (mapping: Mapping): Promise<boolean> => {
    try {
      await update(
        "pte_sync_sources",
        { id: record.id, data: { ...record, mapping }, previousData: record },
        { mutationMode: "pessimistic", returnPromise: true },
      );
      notify("The mapping is saved.", { type: "success" });
      refresh();
      return true;
    } catch (error) {
      notify(messageOf(error), { type: "error" });
      return false;
    }
  };
}
