import { Progress } from "../local/dev/progress.ts";

/** Milliseconds between two lines about the same table. */
const PAUSE = 2000;

/** Prints what is being done: the first and then every other second's line of a table, and all else. */
export function reporter(): (text: string) => void {
  const progress = new Progress();
  let last = { table: "", at: 0 };
  return (text) => {
    const table = text.split(":")[0] ?? "";
    if (table === last.table && Date.now() - last.at < PAUSE) return;
    last = { table, at: Date.now() };
    progress.step(text);
  };
}
