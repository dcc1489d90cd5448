import Box from "@mui/material/Box";
import { countWords } from "~/domain/words";

interface WordCountProps {
  text: string;
  /** Lowest and highest number of words the test allows; left out where it sets none. */
  limits?: readonly [low: number, high: number] | undefined;
}

/** "42 words, 50 to 70 in the test": how long a text is, and whether that fits. */
export function WordCount({ text, limits }: WordCountProps) {
  const words = countWords(text);
  const counted = words === 1 ? "1 word" : `${words} words`;
  if (!limits) return <>{counted}</>;
  const [low, high] = limits;
  const range = low > 0 ? `${low} to ${high} in the test` : `up to ${high} in the test`;
  const isOutside = words > high || (words > 0 && words < low);
  return (
    <Box component="span" sx={{ color: isOutside ? "warning.main" : "inherit" }}>
      {counted}, {range}
      {isOutside && (words > high ? `: ${words - high} too many` : `: ${low - words} too few`)}
    </Box>
  );
}
