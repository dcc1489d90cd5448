import Box from "@mui/material/Box";
import { useEffect, useState } from "react";
import type { Range } from "~/domain/item-types";
import { limitsInWords, type Standing, standing } from "~/domain/limits";
import { useDebounced } from "./use-debounced";
import { visuallyHidden } from "./visually-hidden";

interface LimitTextProps {
  amount: number;
  /** One and many, as in ["word", "words"]. */
  unit: readonly [one: string, many: string];
  /** Left out where the test sets none. */
  limits?: Range | undefined;
  /** What the amount is taken of, for a screen reader that hears it leave its limits. */
  name: string;
}

const SPOKEN_AFTER_MS = 1200;

function complaint({ state, by }: Standing, unit: LimitTextProps["unit"]): string {
  if (state === "over")
    return unit[1] === "words" ? `: ${by} too many` : `: ${by} ${unit[1]} too long`;
  if (state === "under")
    return unit[1] === "words" ? `: ${by} too few` : `: ${by} ${unit[1]} too short`;
  return "";
}

const SPOKEN: Record<Standing["state"], string> = {
  empty: "",
  within: "within its limits",
  under: "below its lower limit",
  over: "above its upper limit",
};

/**
 * "42 words, 50 to 70 in the test: 8 too few". The number follows every keystroke to the eye; it is
 * spoken only when a pause in typing finds it on the other side of a limit.
 */
export function LimitText({ amount, unit, limits, name }: LimitTextProps) {
  const now = standing(amount, limits);
  const isOutside = now.state === "over" || now.state === "under";
  const settled = useDebounced(now.state, SPOKEN_AFTER_MS);
  // Within the limits is news only to somebody who was outside of them.
  const [wasOutside, setWasOutside] = useState(false);
  useEffect(() => {
    if (settled === "over" || settled === "under") setWasOutside(true);
  }, [settled]);
  return (
    <Box component="span" sx={{ fontVariantNumeric: "tabular-nums" }}>
      <Box
        component="span"
        sx={{ color: isOutside ? "warning.main" : "inherit", fontWeight: isOutside ? 600 : 400 }}
      >
        {amount} {unit[amount === 1 ? 0 : 1]}
        {limits !== undefined && `, ${limitsInWords(limits)} in the test`}
        {complaint(now, unit)}
      </Box>
      {limits !== undefined && (
        <span role="status" style={visuallyHidden}>
          {(wasOutside || settled !== "within") && SPOKEN[settled] && `${name}: ${SPOKEN[settled]}`}
        </span>
      )}
    </Box>
  );
}

const WORDS = ["word", "words"] as const;
const SECONDS = ["second", "seconds"] as const;

export const WordLimit = (props: Omit<LimitTextProps, "unit">) => (
  <LimitText unit={WORDS} {...props} />
);
export const SecondLimit = (props: Omit<LimitTextProps, "unit">) => (
  <LimitText unit={SECONDS} {...props} />
);
