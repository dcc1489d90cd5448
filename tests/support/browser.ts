import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath(name: string): string[] {
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
}

/**
 * Path of a Chromium: the variable PTE_CHROMIUM, else the one Playwright installed, else the system's.
 * @throws Error that says how to get one; the browser tests are never skipped in silence.
 */
export function findChromium(): string {
  const named = process.env.PTE_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`PTE_CHROMIUM names ${named}, which does not exist.`);
  }
  const found = [chromium.executablePath(), ...systemNames.flatMap(onPath)].find(existsSync);
  if (found) return found;
  throw new Error(
    "The browser tests need a Chromium and found none. Install one with `apt-get install chromium` " +
      "(Debian, Ubuntu) or `npx playwright-core install chromium`, or set PTE_CHROMIUM to its path.",
  );
}

/** A headless Chromium that also runs as root and in a container with a small /dev/shm. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--autoplay-policy=no-user-gesture-required",
      // A microphone that beeps, allowed without a question.
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
    ],
  });
}
