import { useEffect, useRef } from "react";

const RENEW_EVERY_MS = 4 * 60_000;

/** Renews the own claim while the case is on the screen; a claim lasts ten minutes. */
export function useRenewedClaim(isMine: boolean, renew: () => void): void {
  const latest = useRef(renew);
  latest.current = renew;
  useEffect(() => {
    if (!isMine) return;
    const timer = setInterval(() => latest.current(), RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [isMine]);
}
