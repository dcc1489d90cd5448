import type { ComparedField } from "~/ui/conflict/differences";

/** What two people may have changed on a forum, in the order of the form. */
export const forumFields: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "description", label: "Description" },
  { source: "category", label: "Category" },
  { source: "is_active", label: "Active" },
  { source: "is_locked", label: "Locked" },
];

export const categoryFields: readonly ComparedField[] = [{ source: "name", label: "Name" }];
