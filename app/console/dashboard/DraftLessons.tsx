import { useGetList } from "react-admin";
import { WorkCard } from "./WorkCard";

/** Lessons somebody started: those with questions are nearest to being published. */
export function DraftLessons() {
  const { data, error, refetch } = useGetList("practice_lessons", {
    filter: { status: "draft" },
    sort: { field: "question_count", order: "DESC" },
    pagination: { page: 1, perPage: 6 },
  });
  return (
    <WorkCard
      title="Drafts to publish"
      nothing="No lesson is waiting."
      error={error}
      onRetry={() => void refetch()}
      all={{
        to: `/admin/practice_lessons?filter=${encodeURIComponent('{"status":"draft"}')}`,
        label: "All drafts",
      }}
      items={data?.map(({ id, title, question_count }) => ({
        key: String(id),
        to: `/admin/practice_lessons/${id}`,
        title,
        note: question_count === 1 ? "1 question" : `${question_count} questions`,
      }))}
    />
  );
}
