import { useCallback, useRef } from "react";
import { z } from "zod";
import { type Choice, choice } from "~/domain/answers/choices";
import { nextId } from "~/domain/answers/next-id";
import { moved } from "~/domain/order";
import { useField } from "../../use-field";

const choices = z.array(choice);
const ids = z.array(z.string());
const explanations = z.record(z.string(), z.string());
const NO_CHOICES: Choice[] = [];
const NO_IDS: string[] = [];
const NO_EXPLANATIONS: Record<string, string> = {};

const without = (texts: Record<string, string>, id: string) =>
  Object.fromEntries(Object.entries(texts).filter(([other]) => other !== id));

/** The choices of an item with their marks and explanations, and every edit of them. */
export function useChoices(several: boolean) {
  const shown = useField("options.choices", choices, NO_CHOICES);
  const correct = useField("key.correct", ids, NO_IDS);
  const why = useField("key.explanations", explanations, NO_EXPLANATIONS);
  const latest = useRef({ shown, correct, why });
  latest.current = { shown, correct, why };

  const mark = useCallback(
    (id: string, on: boolean) => {
      const { shown, correct } = latest.current;
      if (!several) return correct.set([id]);
      const marked = shown.value.filter((entry) =>
        entry.id === id ? on : correct.value.includes(entry.id),
      );
      correct.set(marked.map((entry) => entry.id));
    },
    [several],
  );
  const rewrite = useCallback((id: string, text: string) => {
    const { shown } = latest.current;
    shown.set(shown.value.map((entry) => (entry.id === id ? { id, text } : entry)));
  }, []);
  const explain = useCallback((id: string, text: string) => {
    const { why } = latest.current;
    why.set(text ? { ...why.value, [id]: text } : without(why.value, id));
  }, []);
  const remove = useCallback((id: string) => {
    const { shown, correct, why } = latest.current;
    shown.set(shown.value.filter((entry) => entry.id !== id));
    correct.set(correct.value.filter((other) => other !== id));
    if (Object.hasOwn(why.value, id)) why.set(without(why.value, id));
  }, []);
  const move = useCallback((from: number, to: number) => {
    const { shown } = latest.current;
    shown.set(moved(shown.value, from, to));
  }, []);
  /** Puts the lines of a pasted list into this choice, the empty ones after it, and new ones. */
  const fill = useCallback((id: string, lines: readonly string[]) => {
    const { shown } = latest.current;
    const next = shown.value.map((entry) => ({ ...entry }));
    const left = [...lines];
    for (const entry of next.slice(next.findIndex((entry) => entry.id === id)))
      if (entry.id === id || entry.text.trim() === "") entry.text = left.shift() ?? entry.text;
    for (const text of left) next.push({ id: nextId(next), text });
    shown.set(next);
  }, []);
  const add = useCallback(() => {
    const { shown } = latest.current;
    const id = nextId(shown.value);
    shown.set([...shown.value, { id, text: "" }]);
    return id;
  }, []);
  return {
    choices: shown.value,
    correct: correct.value,
    explanations: why.value,
    problem: shown.problem ?? correct.problem,
    mark,
    rewrite,
    explain,
    remove,
    move,
    fill,
    add,
  };
}
