import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { Confirm, useCanAccess, useDataProvider, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import type { LearnerHead } from "../learner-head";
import { MAIL_NAMES, type MailKind } from "./mail";

/** Sends the person one of Auth's own mails again; shown to whoever may change learners. */
export function MailButtons({ head }: { head: LearnerHead }) {
  const [asked, setAsked] = useState<MailKind | null>(null);
  const [isSending, setSending] = useState(false);
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const { canAccess: mayAct = false } = useCanAccess({ resource: "users", action: "act" });
  if (!mayAct) return null;
  const kinds: MailKind[] = head.email_verified
    ? ["password_reset"]
    : ["confirmation", "password_reset"];
  const send = async (kind: MailKind) => {
    setSending(true);
    try {
      await provider.post("/api/learner-mails", {
        learner_id: head.id,
        kind,
        set_password_url: `${window.location.origin}/admin/set-password`,
      });
      notify(`The mail is on its way to ${head.email}.`, { type: "success" });
    } catch (error) {
      notify(messageOf(error), { type: "error" });
    } finally {
      setSending(false);
      setAsked(null);
    }
  };
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: "wrap", mt: 1 }}>
      {kinds.map((kind) => (
        <Button key={kind} size="small" variant="outlined" onClick={() => setAsked(kind)}>
          {MAIL_NAMES[kind]}
        </Button>
      ))}
      <Confirm
        isOpen={asked !== null}
        loading={isSending}
        title={asked ? MAIL_NAMES[asked] : ""}
        content={`${head.email} gets a mail with a link that works once. It is written down that you sent it.`}
        confirm="Send"
        onConfirm={() => asked && void send(asked)}
        onClose={() => setAsked(null)}
      />
    </Stack>
  );
}
