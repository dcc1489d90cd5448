import PreviewIcon from "@mui/icons-material/SlideshowOutlined";
import Button from "@mui/material/Button";
import { useRecordContext, useResourceContext } from "react-admin";
import { SharePreviewButton } from "~/ui/preview-links/SharePreviewButton";
import { Keys } from "~/ui/shortcuts/Keys";
import { ariaKeys } from "~/ui/shortcuts/shortcut";
import { usePreview } from "./use-preview";

/** Listened to by AuthoringActions, with the other keys of the form. */
const SHORTCUT = "alt+p";

/** Opens the candidate preview for its author, and shares it with others once it is saved. */
export function PreviewButtons() {
  const { isOpen, toggle } = usePreview();
  const resource = useResourceContext();
  const record = useRecordContext();
  return (
    <>
      {record && resource && <SharePreviewButton resource={resource} recordId={record.id} />}
      <Button
        variant={isOpen ? "contained" : "outlined"}
        startIcon={<PreviewIcon />}
        aria-pressed={isOpen}
        aria-keyshortcuts={ariaKeys(SHORTCUT)}
        onClick={toggle}
      >
        Preview <Keys of={SHORTCUT} />
      </Button>
    </>
  );
}
