import { ariaKeys, keysOf } from "~/ui/shortcuts/shortcut";

/** Props that make a save button show its keys without making them part of its name. */
export const saveKeys = {
  "aria-keyshortcuts": ariaKeys("mod+s"),
  "data-action": "save",
  sx: {
    "&::after": {
      content: `"${keysOf("mod+s")}"`,
      ml: 1,
      opacity: 0.8,
      fontSize: "0.8em",
      fontWeight: 400,
    },
  },
} as const;
