const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ctrl-C often arrives twice at once: from the terminal and passed on by npm. */
const echo = 400;

/**
 * Listens for the signals that mean "stop". The first aborts `signal` and resolves `stopped`; a later one
 * forces the end.
 */
export class StopSignals {
  /** Called on the forcing signal, before the process exits. */
  onForce: () => void = () => undefined;
  readonly stopped: Promise<void>;
  readonly #controller = new AbortController();
  #first: number | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor() {
    this.stopped = new Promise((resolve) => {
      this.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    for (const name of names) process.on(name, this.#receive);
    if (process.env.npm_lifecycle_event) this.#watchParent();
  }

  /** Told to end, npm ends its shell, which passes nothing on: that it is gone is all we can notice. */
  #watchParent(): void {
    const parent = process.ppid;
    this.#watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(this.#watch);
      this.#begin();
    }, 500);
    this.#watch.unref();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Gives the signals back their usual meaning. */
  release(): void {
    clearInterval(this.#watch);
    for (const name of names) process.off(name, this.#receive);
  }

  #begin(): void {
    if (this.#first !== undefined) return;
    this.#first = performance.now();
    console.log("\nStopping; Ctrl-C again forces it.");
    this.#controller.abort();
  }

  #receive = () => {
    if (this.#first !== undefined && performance.now() - this.#first > echo) {
      this.onForce();
      process.exit(130);
    }
    this.#begin();
  };
}
