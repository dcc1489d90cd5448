import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export interface Measurement {
  name: string;
  value: number;
  unit: "s" | "ms" | "kB" | "requests/s" | "rows/s" | "events/s" | "jobs/s";
  /** What we want: at most, or at least, this value. */
  aim?: { atMost: number } | { atLeast: number };
}

function verdict({ value, aim }: Measurement): string {
  if (!aim) return "";
  const [sign, met, bound] =
    "atMost" in aim
      ? ["<", value <= aim.atMost, aim.atMost]
      : [">", value >= aim.atLeast, aim.atLeast];
  return `${met ? "met" : "MISSED"} (aim ${sign} ${bound})`;
}

/** Prints a line as soon as it is known, so that a long run shows where it is. */
export function print(measurement: Measurement): void {
  const { name, value, unit } = measurement;
  const number = value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });
  console.log(
    `${name.padEnd(58)} ${number.padStart(8)} ${unit.padEnd(10)} ${verdict(measurement)}`,
  );
}

/** Keeps the numbers of a run, to be compared with those of another. */
export async function save(measurements: Measurement[], file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const run = { at: new Date().toISOString(), node: process.version, measurements };
  await writeFile(file, `${JSON.stringify(run, null, 2)}\n`);
}
