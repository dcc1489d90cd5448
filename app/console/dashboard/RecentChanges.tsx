import { useGetIdentity, useGetList } from "react-admin";
import { Timestamp } from "~/ui/Timestamp";
import { resources } from "../resources";
import { WorkCard } from "./WorkCard";

const VERBS: Record<string, string> = { insert: "added", update: "changed", delete: "deleted" };

const nameOf = (table: string) =>
  resources.find(({ name }) => name === table)?.label.one ?? table.replaceAll("_", " ");

/** What colleagues did lately, from the audit log. */
export function RecentChanges() {
  const { data: me } = useGetIdentity();
  const { data, error, refetch } = useGetList(
    "audit_log",
    {
      filter: { "actor_id@neq": me?.id },
      sort: { field: "at", order: "DESC" },
      pagination: { page: 1, perPage: 8 },
    },
    { enabled: me !== undefined },
  );
  return (
    <WorkCard
      title="Recent changes by others"
      nothing="Nobody else has changed anything yet."
      error={error}
      onRetry={() => void refetch()}
      all={{ to: "/admin/audit_log", label: "Audit log" }}
      items={data?.map(({ id, table_name, action, actor_role, at }) => ({
        key: String(id),
        to: `/admin/audit_log/${id}/show`,
        title: `${nameOf(table_name)} ${VERBS[action] ?? action} by ${actor_role}`,
        note: <Timestamp value={at} />,
      }))}
    />
  );
}
