import CategoryIcon from "@mui/icons-material/CategoryOutlined";
import PencilIcon from "@mui/icons-material/EditOutlined";
import EarIcon from "@mui/icons-material/HeadphonesOutlined";
import ImageIcon from "@mui/icons-material/ImageOutlined";
import BookIcon from "@mui/icons-material/MenuBookOutlined";
import MicrophoneIcon from "@mui/icons-material/MicNoneOutlined";
import type { ComponentType } from "react";

type Icon = ComponentType<{ fontSize?: "small" }>;

/** The icons a category can have by name; what came from the provider may be an address instead. */
const ICONS: Record<string, { label: string; icon: Icon }> = {
  microphone: { label: "Microphone", icon: MicrophoneIcon },
  pencil: { label: "Pencil", icon: PencilIcon },
  book: { label: "Book", icon: BookIcon },
  headphones: { label: "Headphones", icon: EarIcon },
  picture: { label: "Picture", icon: ImageIcon },
  shapes: { label: "Shapes", icon: CategoryIcon },
};

export const iconOf = (name: string | null): Icon | undefined =>
  name === null ? undefined : ICONS[name]?.icon;

/** The icons to choose from, with the stored value where it is none of them. */
export function iconChoices(stored: unknown) {
  const known = Object.entries(ICONS).map(([id, { label }]) => ({ id, name: label }));
  return typeof stored === "string" && stored && !ICONS[stored]
    ? [...known, { id: stored, name: stored }]
    : known;
}
