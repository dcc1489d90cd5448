import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useCanAccess } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { TIER_NAMES } from "~/domain/membership";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseAuthor, CaseDecision, CasePenalty } from "../case-detail";
import { DecisionList } from "./DecisionList";

const upTo = (count: number) => (count >= 1000 ? "1,000 or more" : count.toLocaleString("en"));

const KINDS = { warning: "Warning", silence: "Silenced", ban: "Banned" } as const;

function PenaltyText({ penalty }: { penalty: CasePenalty }) {
  return (
    <>
      <Chip
        size="small"
        color={penalty.in_force && penalty.kind !== "warning" ? "error" : "default"}
        variant="outlined"
        label={KINDS[penalty.kind]}
      />{" "}
      {penalty.reason} · <Timestamp value={penalty.starts_at} />
      {penalty.ends_at && (
        <>
          {" to "}
          <Timestamp value={penalty.ends_at} />
        </>
      )}
      {penalty.lifted_at && " · lifted"}
    </>
  );
}

interface AuthorBlockProps {
  author: CaseAuthor | null;
  decisions: CaseDecision[];
}

/** Who wrote it: how long here, what else, and what was decided about it. */
export function AuthorBlock({ author, decisions }: AuthorBlockProps) {
  const { canAccess = false } = useCanAccess({ resource: "users", action: "show" });
  if (!author)
    return (
      <Block title="Author">
        <Typography color="text.secondary">The account is deleted.</Typography>
      </Block>
    );
  const { penalties } = author;
  return (
    <Block title="Author">
      <Facts
        facts={[
          [
            "Name",
            canAccess ? (
              <Link key="name" component={RouterLink} to={`/admin/users/${author.id}/show`}>
                {author.name}
              </Link>
            ) : (
              author.name
            ),
          ],
          ["Member since", <Timestamp key="since" value={author.member_since} />],
          ["Tier", author.tier ? TIER_NAMES[author.tier] : "None"],
          ["Posts and comments", `${upTo(author.posts)} and ${upTo(author.comments)}`],
          ["Taken down", author.taken_down.toLocaleString("en")],
          ["Flags raised", upTo(author.flags_raised)],
          ["Staff", author.is_staff ? "Works here" : null],
          [
            "Penalties",
            penalties.length === 0
              ? "None"
              : penalties.map((penalty) => (
                  <div key={penalty.id}>
                    <PenaltyText penalty={penalty} />
                  </div>
                )),
          ],
        ]}
      />
      {decisions.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h3" sx={{ mt: 1 }}>
            Decisions about other texts
          </Typography>
          <DecisionList decisions={decisions} titled />
        </>
      )}
    </Block>
  );
}
