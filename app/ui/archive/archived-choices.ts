/** Choices of a filter on `archived_at@is`, PostgREST's "is": rows with or without a time of archiving. */
export const ARCHIVED_CHOICES = [
  { id: "null", name: "In use" },
  { id: "not_null", name: "Archived" },
];
