import { useState } from "react";
import { moved } from "~/domain/order";
import { counted } from "../batches/batch";
import { inserted } from "./placing";

interface Entry {
  id: string;
  title: string;
}

/**
 * The moves of an ordered list that a person edits, each announced for screen readers, and the last
 * removal, which can be undone.
 * @param name  what the list is, as in "the lesson"
 */
export function useOrderedList<T extends Entry>(
  list: readonly T[],
  onChange: (list: T[]) => void,
  name: string,
) {
  const [removed, setRemoved] = useState<{ entry: T; place: number } | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const change = (next: T[], words: string) => {
    onChange(next);
    setAnnouncement(words);
  };
  const add = (entry: T, place = list.length) => {
    setRemoved(null);
    change(
      inserted(list, entry, place),
      `${entry.title} is number ${place + 1} of ${list.length + 1} now.`,
    );
  };
  return {
    announcement,
    removed,
    add,
    undo: () => removed && add(removed.entry, removed.place),
    move: (from: number, to: number) =>
      change(
        moved(list, from, to),
        `${list[from]?.title} is number ${to + 1} of ${list.length} now.`,
      ),
    remove: (entry: T) => {
      setRemoved({ entry, place: list.findIndex(({ id }) => id === entry.id) });
      change(
        list.filter(({ id }) => id !== entry.id),
        `${entry.title} is removed.`,
      );
    },
    replace: (next: T[] | null) =>
      next && change(next, `Now ${counted(next.length, "question")} in ${name}.`),
  };
}
