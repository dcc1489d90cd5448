import Box from "@mui/material/Box";
import { RecordContextProvider, ReferenceField, useGetOne, useGetRecordId } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded } from "~/ui/blocks/Loaded";
import { PageTitle } from "~/ui/PageTitle";
import { Timestamp } from "~/ui/Timestamp";
import { type DataRequest, dataRequest, KIND_NAMES, lookAgainAfter } from "./data-request";
import { ErasurePreviewTable } from "./ErasurePreviewTable";
import { Manifest } from "./Manifest";
import { RequestActions } from "./RequestActions";
import { StateText } from "./StateText";

const person = (source: string, emptyText: string) => (
  <ReferenceField source={source} reference="users" link="show" emptyText={emptyText} />
);

function Details({ request }: { request: DataRequest }) {
  return (
    <RecordContextProvider value={request}>
      <Block title={KIND_NAMES[request.kind]}>
        <Facts
          facts={[
            ["Person", person("user_id", "Erased account")],
            ["State", <StateText key="state" request={request} />],
            ["Reason", request.reason],
            ["Asked by", person("requested_by", "Somebody")],
            ["Asked", <Timestamp key="asked" value={request.created_at} />],
            ["Approved by", request.approved_at && person("approved_by", "Somebody")],
            ["Ended", request.finished_at && <Timestamp value={request.finished_at} />],
          ]}
        />
        <RequestActions request={request} />
      </Block>
      {request.kind === "erasure" && request.state === "requested" && request.user_id && (
        <Block title="What will be erased">
          <ErasurePreviewTable learnerId={request.user_id} />
        </Block>
      )}
      {request.manifest && <Manifest manifest={request.manifest} />}
    </RecordContextProvider>
  );
}

/** One request: how far it is, what it did, and what can be done about it. */
export default function DataRequestShow() {
  const id = String(useGetRecordId());
  const query = useGetOne(
    "data_requests",
    { id },
    {
      refetchInterval: ({ state }) => {
        const request = dataRequest.safeParse(state.data).data;
        return request ? lookAgainAfter([request]) : false;
      },
    },
  );
  return (
    <Box sx={{ pb: 4, maxWidth: 1000 }}>
      <PageTitle>Request for data</PageTitle>
      <Loaded query={query}>{(row) => <Details request={dataRequest.parse(row)} />}</Loaded>
    </Box>
  );
}
