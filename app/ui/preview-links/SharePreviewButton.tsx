import ShareIcon from "@mui/icons-material/IosShareOutlined";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import type { Identifier } from "react-admin";

const SharePreviewDialog = lazy(() => import("./SharePreviewDialog"));

interface SharePreviewButtonProps {
  resource: string;
  recordId: Identifier;
}

/** Opens what there is to say about sharing a preview of the record. */
export function SharePreviewButton(props: SharePreviewButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button startIcon={<ShareIcon />} onClick={() => setOpen(true)}>
        Share preview
      </Button>
      {isOpen && (
        <Suspense>
          <SharePreviewDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
