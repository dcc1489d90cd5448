import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useCanAccess, useGetIdentity } from "react-admin";
import { Loaded } from "~/ui/blocks/Loaded";
import { useRpc } from "~/ui/use-rpc";
import type { DecisionAction } from "../case";
import { type CaseDetail, caseDetail } from "../case-detail";
import { AppealActions } from "../decide/AppealActions";
import type { AppealOutcome } from "../decide/appeal-outcomes";
import { DecideDialog } from "../decide/DecideDialog";
import { DecisionBar } from "../decide/DecisionBar";
import { UndoDecisionsDialog } from "../decide/UndoDecisionsDialog";
import { whyNot } from "../decisions";
import { useCaseSteps } from "../queue/use-case-steps";
import type { KeyAhead } from "../queue/use-key-ahead";
import { AuthorBlock } from "./AuthorBlock";
import { ClaimState } from "./ClaimState";
import { ContentBlock } from "./ContentBlock";
import { DecisionList } from "./DecisionList";
import { NotesBlock } from "./NotesBlock";
import { SimilarBlock } from "./SimilarBlock";
import { useRenewedClaim } from "./use-renewed-claim";
import { WhyBlock } from "./WhyBlock";

interface CaseWorkProps {
  caseId: string;
  /** Keys that were pressed before this case was there. */
  ahead?: KeyAhead;
  onDecided: (action: DecisionAction, decisionId: string) => void;
  onAppealDecided: (outcome: AppealOutcome) => void;
}

/** One case with all that matters for it, and what can be done about it. */
export function CaseWork(props: CaseWorkProps) {
  const query = useRpc("case_detail", { case_id: props.caseId }, caseDetail);
  return (
    <Loaded query={query}>
      {(about) => (
        <Case key={about.case.id} {...props} about={about} refetch={() => void query.refetch()} />
      )}
    </Loaded>
  );
}

interface CaseProps extends CaseWorkProps {
  about: CaseDetail;
  refetch: () => void;
}

interface Deciding {
  action: DecisionAction;
  taken: Promise<unknown>;
}

function Case({ about, ahead, refetch, onDecided, onAppealDecided }: CaseProps) {
  const { canAccess: mayAct = false, isPending: isAsking } = useCanAccess({
    resource: "moderation_cases",
    action: "act",
  });
  const { data: me } = useGetIdentity();
  const { claim, release } = useCaseSteps();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [undoing, setUndoing] = useState(false);
  const { case: row } = about;
  const isMine = row.claimed_by !== null && row.claimed_by === me?.id;
  const isOthers = row.claimed_by !== null && !isMine;
  const isWaiting = row.state !== "decided";
  const lasting = about.decisions.find(
    ({ case_id, undone_at }) => case_id === row.id && !undone_at,
  );
  useRenewedClaim(isMine, () => claim.mutate(row.id));
  // Opens at once, so that the next key meets it, and takes the case meanwhile: a collision closes it again.
  const open = (action: DecisionAction) => {
    const taken = isMine ? Promise.resolve() : claim.mutateAsync(row.id);
    taken.catch(() => setDeciding(null));
    setDeciding({ action, taken });
  };
  const mayDecide = isWaiting && mayAct && !isOthers && row.state === "open";
  const openAhead = useRef<(action: DecisionAction) => void>(() => {});
  openAhead.current = (action) => {
    if (mayDecide && whyNot(action, about) === null) open(action);
  };
  useEffect(() => {
    const action = isAsking ? null : ahead?.take(row.id);
    if (action) openAhead.current(action);
  }, [ahead, isAsking, row.id]);

  return (
    <Box component="article" aria-label={`Case: ${row.title}`}>
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", mb: 1 }}>
          <Typography variant="h2" sx={{ flex: "1 1 260px", overflowWrap: "anywhere" }}>
            {row.kind === "comment" ? `Comment on ${row.title}` : row.title}
          </Typography>
          {isWaiting && mayAct && (
            <ClaimState
              row={row}
              isMine={isMine}
              isBusy={claim.isPending || release.isPending}
              onClaim={() => claim.mutate(row.id)}
              onRelease={() => release.mutate(row.id)}
              onHandedOver={refetch}
            />
          )}
        </Box>
        {!isWaiting && (
          <Alert
            severity="info"
            action={
              mayAct &&
              lasting && <Button onClick={() => setUndoing(true)}>Undo the decision…</Button>
            }
          >
            This case is decided.
          </Alert>
        )}
        {mayDecide && <DecisionBar about={about} onChoose={open} />}
        {row.state === "appealed" && about.appeal && (
          <AppealActions
            caseId={row.id}
            appeal={about.appeal}
            mayDecide={mayAct && !isOthers}
            onDone={onAppealDecided}
          />
        )}
      </Paper>
      <ContentBlock about={about} />
      <WhyBlock about={about} />
      {about.decisions.length > 0 && (
        <Paper variant="outlined" component="section" aria-label="Decisions" sx={{ p: 2, mt: 2 }}>
          <Typography variant="h3" component="h2" gutterBottom>
            Decisions about this text
          </Typography>
          <DecisionList decisions={about.decisions} />
        </Paper>
      )}
      <AuthorBlock author={about.author} decisions={about.author_decisions} />
      <SimilarBlock cases={about.similar} />
      <NotesBlock about={about} mayAct={mayAct} onAdded={refetch} />
      {deciding && (
        <DecideDialog
          about={about}
          {...deciding}
          onClose={() => setDeciding(null)}
          onDone={(decisionId) => {
            setDeciding(null);
            refetch();
            onDecided(deciding.action, decisionId);
          }}
        />
      )}
      {undoing && lasting && (
        <UndoDecisionsDialog
          decisionIds={[lasting.id]}
          onClose={() => setUndoing(false)}
          onDone={() => {
            setUndoing(false);
            refetch();
          }}
        />
      )}
    </Box>
  );
}
