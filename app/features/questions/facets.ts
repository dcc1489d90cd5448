/** A cell of question_facets. */
export interface Facet {
  type: string;
  difficulty: string;
  is_active: boolean;
  n: number;
}

interface Chosen {
  type?: readonly string[];
  difficulty?: readonly string[];
  is_active?: boolean;
}

interface Counts {
  total: number;
  type: Map<string, number>;
  difficulty: Map<string, number>;
  is_active: Map<boolean, number>;
}

const matches = <T>(chosen: readonly T[] | undefined, value: T) =>
  !chosen?.length || chosen.includes(value);

/**
 * What each further choice would find: a value is counted under the other two filters, so that the
 * number beside it is what the list shows once it is chosen alone.
 */
export function countBy(facets: readonly Facet[], { type, difficulty, is_active }: Chosen): Counts {
  const counts: Counts = { total: 0, type: new Map(), difficulty: new Map(), is_active: new Map() };
  const add = <T>(map: Map<T, number>, value: T, n: number) =>
    map.set(value, (map.get(value) ?? 0) + n);
  for (const facet of facets) {
    const typeFits = matches(type, facet.type);
    const difficultyFits = matches(difficulty, facet.difficulty);
    const activityFits = is_active === undefined || is_active === facet.is_active;
    if (typeFits && difficultyFits && activityFits) counts.total += facet.n;
    if (difficultyFits && activityFits) add(counts.type, facet.type, facet.n);
    if (typeFits && activityFits) add(counts.difficulty, facet.difficulty, facet.n);
    if (typeFits && difficultyFits) add(counts.is_active, facet.is_active, facet.n);
  }
  return counts;
}
