import Typography from "@mui/material/Typography";
import { useRecordContext } from "react-admin";
import { DeriveButton } from "../derive/DeriveButton";
import { Section } from "../form/Section";
import { MadeList } from "./MadeList";
import { sourceRecord } from "./source";
import { UpdatesButton } from "./UpdatesButton";
import { useMadeQuestions } from "./use-made-questions";

/** What was made from the source, what waits for its correction, and the way to make more. */
export function SourceAside() {
  const source = sourceRecord.safeParse(useRecordContext()).data;
  const made = useMadeQuestions(source?.id);
  if (!source) return null;
  const items = made.data ?? [];
  return (
    <Section title="Items made from it">
      <UpdatesButton source={source} items={items} />
      {made.data && items.length === 0 && (
        <Typography color="text.secondary">Nothing was made from it yet.</Typography>
      )}
      <MadeList items={items} revision={source.revision} />
      <DeriveButton source={source} />
    </Section>
  );
}
