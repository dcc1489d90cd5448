import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";

const Heading = () => <>{`Canned reply: ${useRecordContext()?.title ?? ""}`}</>;

function Text() {
  return (
    <Typography sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
      {useRecordContext()?.body}
    </Typography>
  );
}

/** A canned reply for those who may read but not change it. */
export default function ReplyShow() {
  return (
    <Show title={<Heading />} component="div" actions={false}>
      <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 720 }}>
        <Text />
      </Paper>
    </Show>
  );
}
