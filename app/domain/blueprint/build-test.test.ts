import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIFFICULTIES } from "../difficulty";
import { ITEM_TYPES, type ItemType, MODULES } from "../item-types";
import { buildTest, type Candidate, swapPick, type Taken } from "./build-test";
import { compareWithRealTest } from "./compare";
import { itemSeconds } from "./item-time";
import { highOf } from "./range";

const anyDifficulty = fc.constantFrom(...DIFFICULTIES);
const anyType = fc.constantFrom(...ITEM_TYPES);
const anySection = fc.option(fc.constantFrom(...MODULES), { nil: null });

const candidate = (
  id: number,
  { module, type }: ItemType,
  difficulty: Candidate["difficulty"],
  tests = 0,
  lessons = 0,
): Candidate => ({
  id: `item-${id}`,
  module,
  type,
  title: `Item ${id}`,
  difficulty,
  tests,
  lessons,
});

const anyCandidates = fc
  .array(fc.tuple(anyType, anyDifficulty, fc.nat(2), fc.nat(2)), { maxLength: 150 })
  .map((rows) => rows.map(([type, ...rest], id) => candidate(id, type, ...rest)));

/** A request whose test holds some of the bank's items and some of its own already. */
const anyRequest = fc
  .record({
    section: anySection,
    candidates: anyCandidates,
    seed: fc.string(),
    held: fc.array(fc.nat(149), { maxLength: 20 }),
  })
  .map(({ held, ...rest }) => {
    const taken: Taken[] = [...new Set(held)].flatMap((place) => rest.candidates[place] ?? []);
    return { ...rest, types: ITEM_TYPES, taken };
  });

/** A bank with plenty of unused items of every type and difficulty. */
const plenty = ITEM_TYPES.flatMap((type, place) =>
  DIFFICULTIES.flatMap((level, nth) =>
    Array.from({ length: 12 }, (_, n) => candidate(place * 100 + nth * 20 + n, type, level)),
  ),
);
const fromPlenty = { types: ITEM_TYPES, section: null, taken: [], candidates: plenty };

describe("building a test", () => {
  it("never takes an item twice, nor one that the test has, nor one that was turned down", () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(149), (request, place) => {
        const no = request.candidates[place]?.id ?? "";
        const { picks } = buildTest({ ...request, rejected: new Set([no]) });
        const ids = picks.map(({ candidate }) => candidate.id);
        expect(new Set(ids).size).toBe(ids.length);
        const taken = new Set(request.taken.map(({ id }) => id));
        expect(ids.filter((id) => taken.has(id) || id === no)).toEqual([]);
      }),
    );
  });

  it("gives the same picks for the same request", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const shuffled = { ...request, candidates: request.candidates.toReversed() };
        expect(buildTest(shuffled)).toEqual(buildTest(request));
      }),
    );
  });

  it("never goes past the real test, and says exactly what is missing", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { picks, shortages } = buildTest(request);
        for (const item of ITEM_TYPES) {
          const of = (list: readonly { module: string; type: string }[]) =>
            list.filter(({ module, type }) => module === item.module && type === item.type).length;
          const had = of(request.taken);
          const has = had + of(picks.map(({ candidate }) => candidate));
          expect(has).toBeLessThanOrEqual(Math.max(highOf(item.perTest), had));
          if (shortages.some((shortage) => shortage.item === item)) {
            expect(of(picks.map((pick) => pick.candidate)) + of(request.taken)).toBe(
              of(request.candidates),
            );
          }
        }
      }),
    );
  });

  it("takes nothing from another section than the test's", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const modules = buildTest(request).picks.map((pick) => pick.candidate.module);
        if (request.section) expect(new Set([...modules, request.section]).size).toBe(1);
      }),
    );
  });

  it("takes no used item while an unused one of its type is left", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const picked = buildTest(request).picks.map((pick) => pick.candidate);
        const gone = new Set([...picked, ...request.taken].map(({ id }) => id));
        for (const { module, type, tests, lessons } of picked) {
          const unused = request.candidates.filter(
            (one) => one.module === module && one.type === type && !gone.has(one.id),
          );
          if (tests + lessons > 0)
            expect(unused.filter((one) => one.tests + one.lessons === 0)).toEqual([]);
        }
      }),
    );
  });

  it("makes a test like the real one out of a full bank, whatever the seed, and balanced", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { picks, shortages } = buildTest({ ...fromPlenty, seed });
        expect(shortages).toEqual([]);
        const entries = picks.map(({ candidate: { module, type } }) => {
          const item = ITEM_TYPES.find((known) => known.module === module && known.type === type);
          return { module, type, seconds: item ? itemSeconds(item, null) : 0 };
        });
        const board = compareWithRealTest(ITEM_TYPES, entries, null);
        const measures = [...board.types, ...board.parts, ...(board.tasks ? [board.tasks] : [])];
        expect(measures.filter(({ verdict }) => verdict !== "within")).toEqual([]);
        for (const item of ITEM_TYPES) {
          const counts = DIFFICULTIES.map(
            (level) =>
              picks.filter(
                ({ candidate: one }) =>
                  one.module === item.module && one.type === item.type && one.difficulty === level,
              ).length,
          );
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("differs by seed", () => {
    const ids = (seed: string) =>
      buildTest({ ...fromPlenty, seed }).picks.map((pick) => pick.candidate.id);
    expect(ids("one")).not.toEqual(ids("two"));
  });

  it("explains each pick and each shortage in a sentence", () => {
    const [type] = ITEM_TYPES;
    if (!type) throw new Error("There are no item types.");
    const { picks, shortages } = buildTest({
      ...fromPlenty,
      seed: "s",
      section: "speaking",
      candidates: [candidate(1, type, "Hard"), candidate(2, type, "Easy", 1, 2)],
    });
    expect(picks.map(({ reason }) => reason)).toEqual([
      "Number 1 of 6–7 Read Aloud: in no other test or lesson; Hard, of which it has none so far.",
      "Number 2 of 6–7 Read Aloud: already in 1 test and 2 lessons, but no less used one is left; Easy, of which it has none so far.",
    ]);
    expect(shortages[0]?.words).toBe(
      "The bank has only 2 published Read Aloud that the test could take; 4 more are needed.",
    );
  });
});

describe("swapping a pick", () => {
  it("puts another item of the same type in its place, until there is none", () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(60), (request, place) => {
        const { picks } = buildTest(request);
        const pick = picks[place];
        if (!pick) return;
        const swapped = swapPick(request, picks, pick);
        if (!swapped) return;
        const ids = swapped.map(({ candidate }) => candidate.id);
        expect(new Set(ids).size).toBe(picks.length);
        expect(ids).not.toContain(pick.candidate.id);
        expect(swapped[place]?.candidate).toMatchObject({
          module: pick.candidate.module,
          type: pick.candidate.type,
        });
      }),
    );
  });
});
