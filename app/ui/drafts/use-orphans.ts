import { useCallback, useEffect, useState } from "react";
import { heldDrafts } from "./draft-lock";
import { type Draft, draftsAt } from "./draft-store";

/**
 * Drafts of this record whose tab is gone. One that another tab is working on stays with that tab.
 * Looked for once, when the form opens.
 */
export function useOrphans(place: string) {
  const [orphans, setOrphans] = useState<Draft[]>([]);
  const [isOpenElsewhere, setOpenElsewhere] = useState(false);
  useEffect(() => {
    let current = true;
    const found = draftsAt(localStorage, place);
    if (found.length === 0) return;
    void heldDrafts().then((held) => {
      if (!current) return;
      setOrphans(found.filter(({ key }) => !held.has(key)));
      setOpenElsewhere(found.some(({ key }) => held.has(key)));
    });
    return () => {
      current = false;
    };
  }, [place]);
  const settle = useCallback(
    (draft: Draft) => setOrphans((left) => left.filter(({ key }) => key !== draft.key)),
    [],
  );
  return { orphan: orphans[0], settle, isOpenElsewhere };
}
