import { Create, SimpleForm, useGetList } from "react-admin";
import { z } from "zod";
import { PageLoading } from "~/ui/PageState";
import { FormatProfileInputs } from "./FormatProfileInputs";
import { formatProfileProblems } from "./format-profile-input";

const latest = z.array(z.object({ overrides: z.unknown() }));

/** A new version. It starts with what the latest one says, because each version holds all that differs. */
export default function FormatProfileCreate() {
  const { data, isPending } = useGetList("format_profiles", {
    sort: { field: "effective_from", order: "DESC" },
    pagination: { page: 1, perPage: 1 },
  });
  if (isPending) return <PageLoading />;
  const [last] = latest.safeParse(data).data ?? [];
  return (
    <Create title="New version of the format" redirect="list">
      <SimpleForm
        validate={formatProfileProblems}
        defaultValues={{ overrides: last?.overrides ?? {} }}
        sx={{ maxWidth: 720 }}
      >
        <FormatProfileInputs />
      </SimpleForm>
    </Create>
  );
}
