import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { type DataProvider, type Identifier, useDataProvider } from "react-admin";
import { lessonProblems } from "./lesson";

const FRESH_MS = 10_000;

export const takenSentence = (title: string) => `The lesson “${title}” has this slug already.`;

/** Title of another lesson that has the slug, or null. */
const holderQuery = (provider: DataProvider, slug: string, own: Identifier | undefined) => ({
  queryKey: ["lesson-slug", slug, own],
  staleTime: FRESH_MS,
  queryFn: async (): Promise<string | null> => {
    const { data } = await provider.getList("practice_lessons", {
      filter: { slug },
      pagination: { page: 1, perPage: 2 },
      sort: { field: "id", order: "ASC" },
    });
    return data.find(({ id }) => id !== own)?.title ?? null;
  },
});

/** Who has the slug, while it is being typed. */
export function useSlugHolder(slug: string, own: Identifier | undefined): string | null {
  const provider = useDataProvider();
  return useQuery({ ...holderQuery(provider, slug, own), enabled: slug !== "" }).data ?? null;
}

async function slugProblem(
  queries: QueryClient,
  provider: DataProvider,
  { slug, id }: Record<string, unknown>,
): Promise<string | null> {
  if (typeof slug !== "string") return null;
  const own = typeof id === "string" ? id : undefined;
  try {
    const holder = await queries.fetchQuery(holderQuery(provider, slug, own));
    return holder && takenSentence(holder);
  } catch {
    // An unreachable server is for the save to report; the database has the last word anyway.
    return null;
  }
}

/** The form's validation: the lesson's own rules, then whether the slug is free. */
export function useLessonValidation() {
  const provider = useDataProvider();
  const queries = useQueryClient();
  return async (values: Record<string, unknown>) => {
    const problems = lessonProblems(values);
    if (problems.slug) return problems;
    const taken = await slugProblem(queries, provider, values);
    return taken ? { ...problems, slug: taken } : problems;
  };
}
