import type { ShortcutGroup } from "~/ui/shortcuts/ShortcutDialog";

/** What the keyboard does in the form of a question, beside what every form does. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: "The question",
    shortcuts: [
      ["mod+s", "Save"],
      ["mod+enter", "Save and go to the next one of the list, or write another one"],
      ["mod+d", "Duplicate"],
      ["alt+p", "Show or hide the preview"],
      ["mod+/", "Show this list"],
    ],
  },
  {
    title: "Text with gaps",
    shortcuts: [
      ["mod+g", "Make a gap of the selected words or the word at the cursor"],
      ["mod+z", "Undo the last change, gaps included"],
      ["mod+shift+z", "Do it again"],
    ],
  },
  {
    title: "Choices, boxes, key points",
    shortcuts: [
      ["alt+up", "Move the row up"],
      ["alt+down", "Move the row down"],
      ["enter", "In a choice or key point: go on to the next"],
    ],
  },
  {
    title: "Incorrect words",
    shortcuts: [
      ["enter", "Type what is shown instead of the word; take what is typed"],
      ["delete", "Show the spoken word again"],
    ],
  },
];
