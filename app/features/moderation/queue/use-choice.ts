import { useEffect, useRef, useState } from "react";
import type { useQueueAddress } from "./queue-filter";

/**
 * The case that is looked at. It changes at once with the key, and the address follows: a fast "j j" moves
 * twice, although the address is not written yet at the second press.
 */
export function useChoice({ chosen: asked, choose }: ReturnType<typeof useQueueAddress>) {
  const [chosen, setChosen] = useState(asked);
  const written = useRef(asked);
  // Somebody followed a link to another case of this very queue.
  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setChosen(asked);
  }, [asked]);
  return {
    chosen,
    choose: (id: string) => {
      setChosen(id);
      written.current = id;
      choose(id);
    },
  };
}
