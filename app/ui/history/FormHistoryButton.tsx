import { useFormState } from "react-hook-form";
import { HistoryButton } from "./HistoryButton";
import type { HistoryField } from "./history-entry";

/** The history of the record in this form, which puts nothing back over unsaved work. */
export function FormHistoryButton({ fields }: { fields: readonly HistoryField[] }) {
  const { dirtyFields } = useFormState();
  return <HistoryButton fields={fields} disabledRestore={Object.keys(dirtyFields).length > 0} />;
}
