/** Prints what is being done, with the seconds since the command started. */
export class Progress {
  readonly #start = performance.now();

  /** @returns seconds since the start, e.g. "4.2" */
  elapsed(): string {
    return ((performance.now() - this.#start) / 1000).toFixed(1);
  }

  step = (text: string): void => {
    console.log(`[${this.elapsed().padStart(5)}s] ${text}`);
  };
}
