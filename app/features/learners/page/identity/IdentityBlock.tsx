import { RecordContextProvider } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import type { LearnerHead } from "../learner-head";
import { MailButtons } from "./MailButtons";

/** Who the person is to Auth. */
export function IdentityBlock({ head }: { head: LearnerHead }) {
  return (
    <Block title="Identity">
      <Facts
        facts={[
          ["E-mail", `${head.email}${head.email_verified ? "" : " (not confirmed)"}`],
          ["Id", <code key="id">{head.id}</code>],
          ["Legacy id", head.legacy_id && <code key="legacy">{head.legacy_id}</code>],
          ["Joined", <Timestamp key="joined" value={head.created_at} />],
          [
            "Last sign-in",
            head.last_sign_in_at ? <Timestamp key="seen" value={head.last_sign_in_at} /> : "Never",
          ],
        ]}
      />
      <RecordContextProvider value={head}>
        <MailButtons head={head} />
      </RecordContextProvider>
    </Block>
  );
}
