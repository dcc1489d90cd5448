import { unreachable } from "./errors";

/**
 * Code that is only needed later, fetched now.
 * @param load  a dynamic import; the browser keeps what it has fetched
 * @throws ApiError with a sentence for the person when the code cannot be fetched
 */
export const loadCode = <Code>(load: () => Promise<Code>): Promise<Code> =>
  load().catch(() => {
    throw unreachable();
  });
