import { z } from "zod";
import type { AppPermission } from "~/domain/permissions";
import type { ConsoleResource } from "~/ui/console-resource";
import { menuFor } from "../layout/menu";

/** Something the palette can go to. */
export interface PaletteItem {
  key: string;
  to: string;
  title: string;
  /** What it is: "Page", "Lesson" … */
  kind: string;
  /** Escaped, hits in mark tags. */
  excerpt?: string;
}

/** rpc search_console's answer. */
const searchHit = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  /** Escaped, hits in mark tags. */
  excerpt: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;
export const searchHits = searchHit.array();

/** Where the console keeps what the search calls by a short name. */
const RESOURCE_OF_KIND: Record<string, string> = {
  speaking_question: "speaking_questions",
  writing_question: "writing_questions",
  reading_question: "reading_questions",
  listening_question: "listening_questions",
  pte_question: "pte_questions",
  lesson: "practice_lessons",
  template: "speaking_templates",
  media: "media",
  forum: "forums",
  post: "posts",
  comment: "comments",
  user: "users",
};

/** What search_console is asked for: all but the kinds that a list's own search finds. */
export const kindsBut = (others: readonly string[]): string[] =>
  Object.keys(RESOURCE_OF_KIND).filter((kind) => !others.includes(kind));

/** The search's hits as places to go: to the editor where this person may edit, else to the record. */
export function hitItems(
  hits: SearchHit[],
  resources: ConsoleResource[],
  permissions: ReadonlySet<AppPermission>,
): PaletteItem[] {
  return hits.flatMap(({ kind, id, title, excerpt }) => {
    const resource = resources.find(({ name }) => name === RESOURCE_OF_KIND[kind]);
    if (!resource) return [];
    const { write } = resource.permissions;
    const editable = resource.edit && write && permissions.has(write);
    const page = editable ? "" : "/show";
    return {
      key: `${kind} ${id}`,
      to: `/admin/${resource.name}/${encodeURIComponent(id)}${page}`,
      title,
      kind: resource.label.one,
      ...(excerpt ? { excerpt } : {}),
    };
  });
}

/** Pages of the console whose name holds every word typed. */
export function pageItems(
  text: string,
  resources: ConsoleResource[],
  permissions: ReadonlySet<AppPermission>,
): PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const pages = [
    { label: "Dashboard", to: "/admin" },
    ...menuFor(resources, permissions).flatMap(({ entries, more }) => [...entries, ...more]),
  ];
  return pages
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .map(({ label, to }) => ({ key: `page ${to}`, to, title: label, kind: "Page" }));
}
