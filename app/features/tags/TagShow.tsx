import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";
import { TagUses } from "./TagUses";

const Heading = () => <>{`Tag: ${useRecordContext()?.name ?? ""}`}</>;

/** A tag for those who may read but not change it. */
export default function TagShow() {
  return (
    <Show title={<Heading />} component="div" actions={false}>
      <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 720 }}>
        <Description />
        <TagUses />
      </Paper>
    </Show>
  );
}

function Description() {
  const tag = useRecordContext();
  return <Typography gutterBottom>{tag?.description ?? "No description."}</Typography>;
}
