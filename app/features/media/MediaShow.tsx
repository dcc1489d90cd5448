import { Show, SimpleShowLayout, TextField } from "react-admin";
import { MediaAside } from "./MediaAside";

/** A file for those who may use but not describe it. */
export default function MediaShow() {
  return (
    <Show title="Media" component="div">
      <SimpleShowLayout sx={{ maxWidth: 860, px: 0 }}>
        <MediaAside />
        <TextField source="title" />
        <TextField source="alt_text" label="Alt text" />
        <TextField source="transcript" />
      </SimpleShowLayout>
    </Show>
  );
}
