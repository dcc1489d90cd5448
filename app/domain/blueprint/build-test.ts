import type { DIFFICULTIES } from "../difficulty";
import type { ItemType, Module } from "../item-types";
import { rangeText } from "./range";
import { seededNumber } from "./seeded-order";
import { targetCounts } from "./targets";

export type Difficulty = (typeof DIFFICULTIES)[number];

/** A published bank item that a test may take. */
export interface Candidate {
  id: string;
  module: Module;
  type: string;
  title: string;
  difficulty: Difficulty;
  /** How many tests and lessons hold it already. */
  tests: number;
  lessons: number;
}

/** A question that the test has already; `id` is that of the linked bank item, if any. */
export interface Taken {
  id: string | null;
  module: Module;
  type: string;
  difficulty: Difficulty;
}

export interface Pick<C extends Candidate = Candidate> {
  candidate: C;
  /** Why this one, in a sentence. */
  reason: string;
}

/** What the bank could not give, in a sentence. */
export interface Shortage {
  item: ItemType;
  missing: number;
  words: string;
}

interface BuildRequest<C extends Candidate> {
  /** The format in force. */
  types: readonly ItemType[];
  section: Module | null;
  taken: readonly Taken[];
  candidates: readonly C[];
  seed: string;
  /** Items that the author has turned down. */
  rejected?: ReadonlySet<string>;
}

const isOf = (item: ItemType) => (entry: { module: Module; type: string }) =>
  entry.module === item.module && entry.type === item.type;

function usageText({ tests, lessons }: Candidate): string {
  if (tests + lessons === 0) return "in no other test or lesson";
  const part = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${n === 1 ? "" : "s"}`]);
  const places = [...part(tests, "test"), ...part(lessons, "lesson")].join(" and ");
  return `already in ${places}, but no less used one is left`;
}

/**
 * The best candidate of a list for the test as it stands: used least elsewhere (tests weigh more than
 * lessons), then of the difficulty that its type and then the test have least of, then by the seed.
 */
function best<C extends Candidate>(
  free: readonly C[],
  inType: readonly { difficulty: Difficulty }[],
  inTest: readonly { difficulty: Difficulty }[],
  seed: string,
): C | undefined {
  const count = (list: readonly { difficulty: Difficulty }[], level: Difficulty) =>
    list.filter(({ difficulty }) => difficulty === level).length;
  const rank = (one: C) => [
    one.tests,
    one.lessons,
    count(inType, one.difficulty),
    count(inTest, one.difficulty),
    seededNumber(seed, one.id),
  ];
  const ranked = free.map((candidate) => ({ candidate, rank: rank(candidate) }));
  ranked.sort((left, right) => {
    const place = left.rank.findIndex((value, index) => value !== right.rank[index]);
    return place < 0 ? 0 : (left.rank[place] ?? 0) - (right.rank[place] ?? 0);
  });
  return ranked[0]?.candidate;
}

/** Picks one more item of a type, or says that the bank has none left. */
function pickOne<C extends Candidate>(
  item: ItemType,
  request: BuildRequest<C>,
  picks: readonly Pick<C>[],
): Pick<C> | undefined {
  const { taken, candidates, rejected, seed } = request;
  const chosen: readonly Taken[] = [...taken, ...picks.map(({ candidate }) => candidate)];
  const ids = new Set(chosen.map(({ id }) => id));
  const free = candidates.filter(
    (one) => isOf(item)(one) && !ids.has(one.id) && !rejected?.has(one.id),
  );
  const inType = chosen.filter(isOf(item));
  const candidate = best(free, inType, chosen, seed);
  if (!candidate) return undefined;
  const level = candidate.difficulty;
  const others = inType.filter(({ difficulty }) => difficulty === level).length;
  const balance = `${level}, of which it has ${others === 0 ? "none" : others} so far`;
  return {
    candidate,
    reason: `Number ${inType.length + 1} of ${rangeText(item.perTest)} ${item.title}: ${usageText(candidate)}; ${balance}.`,
  };
}

/**
 * Fills a test, or what is missing in one, from the bank. Takes no item twice and none that the test
 * has. The same request gives the same picks, in test order.
 */
export function buildTest<C extends Candidate>(
  request: BuildRequest<C>,
): { picks: Pick<C>[]; shortages: Shortage[] } {
  const { types, section, taken } = request;
  const have = new Map(types.map((item) => [item, taken.filter(isOf(item)).length]));
  const picks: Pick<C>[] = [];
  const shortages: Shortage[] = [];
  for (const [item, target] of targetCounts(types, section, have)) {
    const needed = target - (have.get(item) ?? 0);
    for (let n = 0; n < needed; n += 1) {
      const pick = pickOne(item, request, picks);
      if (!pick) {
        const missing = needed - n;
        const words = `The bank has ${n === 0 ? "no" : `only ${n}`} published ${item.title} that the test could take; ${missing} more ${missing === 1 ? "is" : "are"} needed.`;
        shortages.push({ item, missing, words });
        break;
      }
      picks.push(pick);
    }
  }
  return { picks, shortages };
}

/**
 * The picks with one replaced by the next best item of its type.
 * @returns undefined when the bank has no other one
 */
export function swapPick<C extends Candidate>(
  request: BuildRequest<C>,
  picks: readonly Pick<C>[],
  swapped: Pick<C>,
): Pick<C>[] | undefined {
  const item = request.types.find((type) => isOf(type)(swapped.candidate));
  const rejected = new Set([...(request.rejected ?? []), swapped.candidate.id]);
  const others = picks.filter((pick) => pick !== swapped);
  const other = item && pickOne(item, { ...request, rejected }, others);
  return other && picks.map((pick) => (pick === swapped ? other : pick));
}
