import type { PropsWithChildren } from "react";
import { useEditContext } from "react-admin";
import { PageLoading } from "./PageState";

/** Where an edit page draws its record: says that it is being read instead of staying blank. */
export function RecordArea({ className, children }: PropsWithChildren<{ className?: string }>) {
  const { isPending } = useEditContext();
  return <div className={className}>{isPending ? <PageLoading /> : children}</div>;
}
