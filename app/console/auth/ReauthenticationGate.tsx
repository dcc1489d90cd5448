import { lazy, Suspense, useSyncExternalStore } from "react";
import { useSupabase } from "~/platform/supabase/context";

const ReauthenticationDialog = lazy(() => import("./ReauthenticationDialog"));

/** Listens for a lost session; the dialog's code is only fetched when one is lost. */
export function ReauthenticationGate() {
  const { keeper } = useSupabase();
  const question = useSyncExternalStore(keeper.subscribe, keeper.current);
  if (!question) return null;
  return (
    <Suspense>
      <ReauthenticationDialog keeper={keeper} email={question.email} />
    </Suspense>
  );
}
