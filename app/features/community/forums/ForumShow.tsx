import Button from "@mui/material/Button";
import { Show, useRecordContext } from "react-admin";
import { Link } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { HistoryButton } from "~/ui/history/HistoryButton";
import { historyFields } from "~/ui/history/history-entry";
import { Timestamp } from "~/ui/Timestamp";
import { forumFields } from "./compared-fields";
import { postsOf } from "./ForumLine";
import { forum } from "./forum";

const yesNo = (value: boolean) => (value ? "Yes" : "No");
const fields = historyFields(forumFields);

/** A forum for those who only look. */
export default function ForumShow() {
  return (
    <Show title={<Title />} actions={false} component="div">
      <About />
    </Show>
  );
}

const Title = () => <>{useRecordContext()?.title ?? ""}</>;

function About() {
  const about = forum.safeParse(useRecordContext()).data;
  if (!about) return null;
  return (
    <Block title="Forum" action={<HistoryButton fields={fields} />}>
      <Facts
        facts={[
          ["Title", about.title],
          ["Description", about.description],
          ["Category", about.category],
          ["Active", yesNo(about.is_active)],
          ["Locked", yesNo(about.is_locked)],
          ["Archived", about.archived_at && <Timestamp key="at" value={about.archived_at} />],
          ["Posts", about.post_count.toLocaleString("en")],
        ]}
      />
      <Button component={Link} to={postsOf(about.id)} sx={{ mt: 1 }}>
        Its posts
      </Button>
    </Block>
  );
}
