import CopyIcon from "@mui/icons-material/ContentCopy";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { useState } from "react";
import { Confirm, useDataProvider, useNotify, useRefresh } from "react-admin";
import { useFormState } from "react-hook-form";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import type { TestQuestion } from "../test";

/** Cuts a saved, linked question loose: its content becomes the test's own. */
export function CopyButton({ question }: { question: TestQuestion }) {
  const { isDirty } = useFormState();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asked, setAsked] = useState(false);
  const { title, row_id, version } = question;

  const copy = async () => {
    try {
      await provider.rpc("copy_test_question", { question_id: row_id, version });
      notify("The question is a copy of the test’s own now.", { type: "success" });
      refresh();
    } catch (error) {
      notify(messageOf(error), { type: "error" });
    } finally {
      setAsked(false);
    }
  };
  const blocked = row_id === null || isDirty;
  return (
    <>
      <Tooltip title={blocked ? "Save the test first" : "Make an own copy"}>
        <span>
          <IconButton
            size="small"
            disabled={blocked}
            aria-label={`Make an own copy of ${title}`}
            onClick={() => setAsked(true)}
          >
            <CopyIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      <Confirm
        isOpen={asked}
        title={`Make an own copy of ${title}`}
        content="Content and key are copied into this test, and the link to the bank is cut. Corrections made in the bank do not reach the copy any more."
        confirm="Make a copy"
        onConfirm={() => void copy()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
