import { useBlocker, useTranslate } from "ra-core";
import { useEffect } from "react";

/** Whoever is signed out has left already: their work is kept and offered back when they return. */
const isSignIn = (path: string): boolean => path.endsWith("/login");

/**
 * Asks before unsaved work is left. Takes the place of react-admin's `warnWhenUnsavedChanges`, which
 * stays silent after a save that failed.
 * @param isSafe  asked at the moment somebody leaves, because a save may have ended in the same tick
 */
export function useLeaveGuard(unsaved: boolean, isSafe: () => boolean): void {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved &&
      !isSafe() &&
      currentLocation.pathname !== nextLocation.pathname &&
      !isSignIn(nextLocation.pathname),
  );
  const blocked = blocker.state === "blocked";

  // The blocker is a new object with every rendering; only whether it blocks is a reason to ask.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!blocked) return;
    if (isSafe() || window.confirm(translate("ra.message.unsaved_changes"))) blocker.proceed?.();
    else blocker.reset?.();
  }, [blocked]);

  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSafe()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved, isSafe]);
}
