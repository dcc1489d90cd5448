import { Fragment, type ReactNode } from "react";

/** Text with the words marked that begin with one of the given; neither case nor accents are touched. */
export function markedText(text: string, words: readonly string[], key: string): ReactNode {
  if (words.length === 0) return text;
  const beginnings = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const hits = text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${beginnings})[\\p{L}\\p{N}]*`, "giu"),
  );
  const drawn: ReactNode[] = [];
  let end = 0;
  for (const { 0: word, index } of hits) {
    drawn.push(text.slice(end, index), <mark key={index}>{word}</mark>);
    end = index + word.length;
  }
  return (
    <Fragment key={key}>
      {drawn}
      {text.slice(end)}
    </Fragment>
  );
}

/** The words of a search as a person typed it that can be marked in a text: without operators, at least two letters. */
export const searchedWords = (query: string): string[] =>
  query
    .split(/\s+/)
    .filter((word) => !word.startsWith("-"))
    .flatMap((word) => word.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .filter((word) => word.toLowerCase() !== "or");
