import { lazy, Suspense } from "react";
import { useRecordContext } from "react-admin";
import type { CommentedField } from "./review-record";

const ReviewPanel = lazy(() => import("./ReviewPanel"));

/** The review of the record around it, loaded when there is one: what is not saved yet has none. */
export function Review({ fields }: { fields: readonly CommentedField[] }) {
  if (!useRecordContext()?.id) return null;
  return (
    <Suspense fallback={null}>
      <ReviewPanel fields={fields} />
    </Suspense>
  );
}
