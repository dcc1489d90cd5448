import { useGetRecordRepresentation, useRecordContext, useResourceContext } from "react-admin";

/** The heading of a record's page: the record by its name, after what it is where the name alone says too little. */
export function RecordTitle({ of }: { of?: string }) {
  const nameOf = useGetRecordRepresentation(useResourceContext());
  const record = useRecordContext();
  if (!record) return <>{of}</>;
  return (
    <>
      {of && `${of}: `}
      {nameOf(record)}
    </>
  );
}
