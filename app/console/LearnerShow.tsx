import { Suspense } from "react";
import { LearnerData } from "~/features/data-requests";
import { LearnerPage } from "~/features/learners";
import { LearnerActions, LearnerSubscription, PaymentsBlock } from "~/features/subscriptions";
import { PageLoading } from "~/ui/PageState";

/** A learner's page, put together from the features that know the person. */
export function LearnerShow() {
  return (
    <LearnerPage
      money={(learnerId) => (
        <Suspense fallback={<PageLoading />}>
          <LearnerSubscription learnerId={learnerId} />
          <PaymentsBlock learnerId={learnerId} />
        </Suspense>
      )}
      subscriptionActions={(learnerId, names) =>
        names.length > 0 && (
          <Suspense>
            <LearnerActions learnerId={learnerId} only={names} />
          </Suspense>
        )
      }
      ownData={(learnerId) => (
        <Suspense>
          <LearnerData learnerId={learnerId} />
        </Suspense>
      )}
    />
  );
}
