/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Not at once: the browser reads it after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** "reading_questions-2026-11-28.csv" */
export const fileName = (resource: string, ending: string): string =>
  `${resource}-${new Date().toISOString().slice(0, 10)}.${ending}`;
