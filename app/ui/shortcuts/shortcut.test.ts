import { expect, test } from "vitest";
import { ariaKeys, isPressed, keysOf } from "./shortcut";

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

test("keys are named as on the keyboard", () => {
  expect(keysOf("mod+s")).toBe("Ctrl+S");
  expect(keysOf("mod+enter")).toBe("Ctrl+Enter");
  expect(keysOf("alt+up")).toBe("Alt+↑");
  expect(ariaKeys("mod+enter")).toBe("Control+Enter");
});

test("a combination is met exactly", () => {
  expect(isPressed(press("s", { ctrlKey: true }), "mod+s")).toBe(true);
  expect(isPressed(press("s", { metaKey: true }), "mod+s")).toBe(true);
  expect(isPressed(press("S", { ctrlKey: true, shiftKey: true }), "mod+s")).toBe(false);
  expect(isPressed(press("s"), "mod+s")).toBe(false);
  expect(isPressed(press("?", { shiftKey: true }), "?")).toBe(true);
  expect(isPressed(press("/", { ctrlKey: true }), "mod+/")).toBe(true);
  // On a Mac Option+P types a letter of its own.
  expect(isPressed({ ...press("π", { altKey: true }), code: "KeyP" }, "alt+p")).toBe(true);
});
