/** Why a point was gained or not. `lost`: taken off; `missed`: not gained; `info`: worth no point either way. */
export interface Reason {
  verdict: "gained" | "lost" | "missed" | "info";
  /** Positive for gained, negative for lost, else 0. */
  points: number;
  /** What it is about: the id of a choice, a gap's number, a word's place, a pair of paragraphs. */
  target?: string;
  message: string;
}

export interface ItemScore {
  /** Never below 0. */
  points: number;
  max: number;
  /** `form_only`: length and form are counted, a person or a model marks the rest. `human`: nothing is counted here. */
  scored: "machine" | "form_only" | "human";
  reasons: Reason[];
}

export const gained = (message: string, target?: string): Reason => ({
  verdict: "gained",
  points: 1,
  message,
  ...(target !== undefined && { target }),
});
export const lost = (message: string, target?: string): Reason => ({
  verdict: "lost",
  points: -1,
  message,
  ...(target !== undefined && { target }),
});
export const missed = (message: string, target?: string): Reason => ({
  verdict: "missed",
  points: 0,
  message,
  ...(target !== undefined && { target }),
});
export const info = (message: string): Reason => ({ verdict: "info", points: 0, message });

/** The score that the reasons add up to, never below 0: the floor of negative marking. */
export function scoreOf(max: number, reasons: Reason[]): ItemScore {
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return { points: Math.max(0, Math.min(sum, max)), max, scored: "machine", reasons };
}
