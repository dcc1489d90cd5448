import { useEffect, useState } from "react";

const secondsUntil = (moment: string) =>
  Math.max(0, Math.ceil((new Date(moment).getTime() - Date.now()) / 1000));

/** Whole seconds until a moment (ISO 8601), counted down to 0. */
export function useSecondsLeft(moment: string): number {
  const [left, setLeft] = useState(() => secondsUntil(moment));
  useEffect(() => {
    setLeft(secondsUntil(moment));
    const timer = setInterval(() => setLeft(secondsUntil(moment)), 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}
