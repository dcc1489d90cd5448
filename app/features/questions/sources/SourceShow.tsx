import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";
import { MadeList } from "./MadeList";
import { sourceRecord } from "./source";
import { useMadeQuestions } from "./use-made-questions";

const Heading = () => <>{`Source: ${useRecordContext()?.title ?? ""}`}</>;

/** A source for those who may read but not change it. */
export default function SourceShow() {
  return (
    <Show title={<Heading />} component="div" actions={false}>
      <Details />
    </Show>
  );
}

function Details() {
  const source = sourceRecord.safeParse(useRecordContext()).data;
  const made = useMadeQuestions(source?.id);
  if (!source) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 900 }}>
      <Typography sx={{ whiteSpace: "pre-wrap" }} gutterBottom>
        {source.text}
      </Typography>
      {source.note && (
        <Typography variant="body2" color="text.secondary">
          {source.note}
        </Typography>
      )}
      <Typography variant="h2" sx={{ mt: 2 }}>
        Items made from it
      </Typography>
      <MadeList items={made.data ?? []} revision={source.revision} />
    </Paper>
  );
}
