/** A combination of keys: "mod" is Ctrl, on a Mac Command. */
export type Shortcut = `${"mod+" | ""}${"shift+" | ""}${"alt+" | ""}${string}`;

const isMac = () => typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const NAMES: Record<string, string> = { enter: "Enter", up: "↑", down: "↓", delete: "Delete" };
const ON_MAC: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥" };
const ELSEWHERE: Record<string, string> = { mod: "Ctrl", shift: "Shift", alt: "Alt" };

/** The keys as they are printed on the keyboard at hand: "Ctrl+S", "⌘S". */
export function keysOf(shortcut: Shortcut): string {
  const names = isMac() ? ON_MAC : ELSEWHERE;
  return shortcut
    .split("+")
    .map((key) => names[key] ?? NAMES[key] ?? key.toUpperCase())
    .join(isMac() ? "" : "+");
}

/** The same for aria-keyshortcuts. */
export const ariaKeys = (shortcut: Shortcut): string =>
  shortcut
    .split("+")
    .map((key) => {
      if (key === "mod") return isMac() ? "Meta" : "Control";
      return key.charAt(0).toUpperCase() + key.slice(1);
    })
    .join("+");

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** True when the event is this combination and no other; by the place of a letter where Alt changes it. */
export function isPressed(event: Pressed, shortcut: Shortcut): boolean {
  const keys = shortcut.split("+");
  const key = keys.at(-1) ?? "";
  const wants = (name: string) => keys.includes(name);
  const mod = event.ctrlKey || event.metaKey;
  if (mod !== wants("mod") || event.altKey !== wants("alt")) return false;
  // "?" and "/" need Shift on some keyboards and not on others.
  if (/^[a-z]+$/.test(key) && event.shiftKey !== wants("shift")) return false;
  const letter = wants("alt") && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  return letter.toLowerCase() === key;
}
