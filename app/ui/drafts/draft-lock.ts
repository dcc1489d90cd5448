/**
 * Marks a draft as being worked on in this tab, until released or until the tab is gone: the browser
 * ends a lock with its page, also after a crash. Where locks are missing, nothing is marked.
 * @returns releases it
 */
export function holdDraft(key: string): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(key, () => released).catch(() => undefined);
  return release;
}

/** Keys of the drafts that this or another tab is working on now. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => name ?? []));
}
