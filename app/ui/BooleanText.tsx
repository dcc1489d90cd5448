import { useRecordContext } from "react-admin";

/** A flag as a word: quicker to read in a dense list than a row of ticks and crosses. */
export function BooleanText({ source }: { source: string }) {
  const value: unknown = useRecordContext()?.[source];
  if (typeof value !== "boolean") return <>–</>;
  return <>{value ? "Yes" : "No"}</>;
}
