import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";
import { TemplatePreview } from "./TemplatePreview";

/** A template for those who may read but not edit it. */
export default function TemplateShow() {
  return (
    <Show title="Template" component="div">
      <Details />
    </Show>
  );
}

function Details() {
  const template = useRecordContext();
  if (!template) return null;
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 700 }}>
      <Typography variant="h2" gutterBottom>
        {template.title}
      </Typography>
      <TemplatePreview template={String(template.template_text)} />
    </Paper>
  );
}
