import Paper from "@mui/material/Paper";
import { Show, useRecordContext } from "react-admin";
import { RecordTitle } from "~/ui/RecordTitle";
import { TemplatePreview } from "./TemplatePreview";

/** A template for those who may read but not edit it. */
export default function TemplateShow() {
  return (
    <Show title={<RecordTitle />} component="div" actions={false}>
      <Details />
    </Show>
  );
}

function Details() {
  const template = useRecordContext();
  if (!template) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 700 }}>
      <TemplatePreview template={String(template.template_text)} />
    </Paper>
  );
}
