import { useGetOne, useResourceContext } from "react-admin";
import { Navigate, useParams } from "react-router-dom";
import { Loaded } from "~/ui/blocks/Loaded";

/** For decisions and penalties: each is read on the page of its case. */
export default function CaseOfRecord() {
  const { id = "" } = useParams();
  const query = useGetOne(useResourceContext() ?? "", { id });
  return (
    <Loaded query={query}>
      {({ case_id }) => <Navigate replace to={`/admin/moderation_cases/${case_id}/show`} />}
    </Loaded>
  );
}
