const ONES = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A whole number from 0 to 100 in words, as in "forty-two". */
export const inWords = (n: number): string =>
  n < 20
    ? (ONES[n] ?? "")
    : n === 100
      ? "one hundred"
      : [TENS[Math.floor(n / 10)], ...(n % 10 ? [ONES[n % 10]] : [])].join("-");

/** Digits by the words for them, 0 to 100. */
export const DIGITS_OF_WORDS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 101 }, (_, n) => [inWords(n), String(n)] as const),
);

/** A number from 0 to 100 written the other way: "7" for "seven" and back; null for anything else. */
export function otherWayOfWriting(text: string): string | null {
  const plain = text.trim().toLowerCase();
  if (/^\d{1,3}$/.test(plain) && Number(plain) <= 100) return inWords(Number(plain));
  return DIGITS_OF_WORDS.get(plain) ?? null;
}
