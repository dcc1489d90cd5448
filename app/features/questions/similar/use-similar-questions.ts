import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useDataProvider } from "react-admin";
import type { Module } from "~/domain/item-types";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import { isTooShort, type SimilarQuestion, similarQuestion } from "./similar-question";

const PAUSE_MS = 600;
const SHOWN = 4;
const answer = similarQuestion.array();

interface Compared {
  module: Module;
  type: string;
  title: string;
  text: string;
  /** The question itself, once it is stored. */
  exclude_id: string | null;
}

/** Asks the database for the items closest to a text, closest first. */
export function useFindSimilar() {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useCallback(
    async (compared: Compared, limit: number, signal?: AbortSignal): Promise<SimilarQuestion[]> =>
      answer.parse(
        await provider.rpc("similar_questions", { ...compared, limit }, undefined, signal),
      ),
    [provider],
  );
}

/** The closest items while somebody writes: asked once typing rests, given up when it goes on. */
export function useSimilarQuestions(compared: Compared) {
  const find = useFindSimilar();
  const settled = JSON.stringify(compared);
  const key = useDebounced(settled, PAUSE_MS);
  const asked: Compared = JSON.parse(key);
  return useQuery({
    queryKey: ["similar_questions", key],
    enabled: !isTooShort(asked),
    // What was found stays until the next answer, so that the list does not flicker.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(asked, SHOWN, signal),
  });
}
