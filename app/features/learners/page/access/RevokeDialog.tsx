import { ReasonDialog } from "~/ui/ReasonDialog";
import { useAccessChange } from "./use-access-change";

interface RevokeDialogProps {
  overrideId: string;
  onClose: () => void;
}

/** Takes back what staff opened: from now on the subscription alone decides. */
export function RevokeDialog({ overrideId, onClose }: RevokeDialogProps) {
  const { mutate, isPending, error } = useAccessChange(
    "revoke_lesson_access",
    "From now on the subscription alone decides.",
    onClose,
  );
  return (
    <ReasonDialog
      title="Take the access back"
      submitLabel="Take back"
      isDangerous
      isPending={isPending}
      error={error}
      onSubmit={(reason) => mutate({ override_id: overrideId, reason })}
      onClose={onClose}
    />
  );
}
