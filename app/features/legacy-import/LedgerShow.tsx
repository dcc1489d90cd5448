import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useGetOne, useGetRecordId } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded } from "~/ui/blocks/Loaded";
import { LearnerLink } from "~/ui/LearnerLink";
import { PageTitle } from "~/ui/PageTitle";
import { Timestamp } from "~/ui/Timestamp";
import { KIND_NAMES, type LedgerLine, ledgerAddress, ledgerLine } from "./legacy-import";
import { OurRecord } from "./OurRecord";

function Line({ line }: { line: LedgerLine }) {
  return (
    <>
      <Block title={KIND_NAMES[line.kind]}>
        <Facts
          facts={[
            ["Reason", line.reason],
            ["Legacy table", line.source_table],
            [
              "Legacy ID",
              <Link
                key="row"
                component={RouterLink}
                to={ledgerAddress({ source_table: line.source_table, legacy_id: line.legacy_id })}
              >
                {line.legacy_id}
              </Link>,
            ],
            ["Column", line.field],
            ["Here", <OurRecord key="here" line={line} />],
            ["Of", line.person_id && <LearnerLink userId={line.person_id} />],
            [
              "Run",
              <Link key="run" component={RouterLink} to={`/admin/legacy_runs/${line.run_id}/show`}>
                <Timestamp value={line.created_at} />
              </Link>,
            ],
          ]}
        />
      </Block>
      <Block title={line.field ? "The legacy value" : "The legacy row"}>
        <Box component="pre" sx={{ m: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {JSON.stringify(line.old ?? null, null, 2)}
        </Box>
      </Block>
    </>
  );
}

/** One line of the ledger: what the legacy had, why it is otherwise here, and where it is. */
export default function LedgerShow() {
  const id = String(useGetRecordId());
  const query = useGetOne("legacy_ledger", { id });
  return (
    <Box sx={{ pb: 4, maxWidth: 900 }}>
      <PageTitle>Line of the legacy import</PageTitle>
      <Loaded query={query}>{(row) => <Line line={ledgerLine.parse(row)} />}</Loaded>
    </Box>
  );
}
