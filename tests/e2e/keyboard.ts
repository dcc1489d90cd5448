import type { Locator, Page } from "playwright-core";

/** More stops than any page has. */
const MOST_STOPS = 250;

/** A person without a mouse: reaches everything by the Tab key. */
export function keyboardOf(page: Page) {
  const isFocused = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement);
  return {
    /** @throws Error when the Tab key never gets there */
    async to(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
      await target.waitFor();
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (await isFocused(target)) return;
        await page.keyboard.press(key);
      }
      throw new Error(`The ${key} key does not reach ${target}.`);
    },
    type: (text: string) => page.keyboard.type(text),
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

export type Keyboard = ReturnType<typeof keyboardOf>;
