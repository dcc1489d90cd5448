import { Loaded } from "~/ui/blocks/Loaded";
import { ActionButtons } from "./actions/ActionButtons";
import { noSubscription } from "./subscription";
import { useSubscriptionOf } from "./use-subscription-of";

interface LearnerActionsProps {
  learnerId: string;
  /** Names of the actions to offer. */
  only: readonly string[];
}

/** Chosen actions on a learner's subscription, where another page has found that they would help. */
export default function LearnerActions({ learnerId, only }: LearnerActionsProps) {
  const query = useSubscriptionOf(learnerId);
  return (
    <Loaded query={query}>
      {(subscription) => (
        <ActionButtons subscription={subscription ?? noSubscription(learnerId)} only={only} />
      )}
    </Loaded>
  );
}
