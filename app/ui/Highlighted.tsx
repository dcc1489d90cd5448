const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** A search excerpt as text alone. */
export const highlightedText = (html: string): string => plain(html.replace(/<\/?mark>/g, ""));

interface HighlightedProps {
  /** Text from the database's search: HTML-escaped, hits between mark tags. */
  html: string;
}

/** A search excerpt with its hits marked. Taken apart rather than injected: no HTML from data. */
export function Highlighted({ html }: HighlightedProps) {
  const parts = html.split(/<mark>(.*?)<\/mark>/s);
  return (
    <>
      {parts.map((part, position) =>
        position % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string never move
          <mark key={position}>{plain(part)}</mark>
        ) : (
          plain(part)
        ),
      )}
    </>
  );
}
