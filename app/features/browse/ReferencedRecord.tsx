import {
  RecordRepresentation,
  ReferenceField,
  useRecordContext,
  useResourceDefinitions,
} from "react-admin";
import { timeOfRow } from "./row-name";
import { isUuid, ShortId } from "./ShortId";

interface ReferencedRecordProps {
  source: string;
  /** Name of the table that the key belongs to. */
  reference: string;
  /** The key. */
  value: unknown;
  /** False inside another link. */
  linked?: boolean;
  /** The record page shows the whole key where there is nothing else to show. */
  full?: boolean;
}

/** The record a key stands for, by its name; the bare key where this person may not see that record. */
export function ReferencedRecord({ source, reference, value, ...props }: ReferencedRecordProps) {
  const { linked = true, full = false } = props;
  const definition = useResourceDefinitions()[reference];
  const key = String(value);
  const bare = full || !isUuid(key) ? key : <ShortId id={key} />;
  if (!definition) return <>{bare}</>;
  return (
    <ReferenceField
      source={source}
      reference={reference}
      link={linked ? "show" : false}
      empty={bare}
    >
      {definition.recordRepresentation ? <RecordRepresentation /> : <RecordTime />}
    </ReferenceField>
  );
}

/** What tells records without a name apart: when they came about. */
function RecordTime() {
  const record = useRecordContext();
  return record ? (timeOfRow(record) ?? <ShortId id={String(record.id)} />) : null;
}
