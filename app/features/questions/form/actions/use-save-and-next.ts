import { useCallback, useState } from "react";
import {
  setSubmissionErrors,
  useCreatePath,
  useNotify,
  useRecordContext,
  useResourceContext,
  useSaveContext,
} from "react-admin";
import { type FieldValues, useFormContext, useFormState } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { bankOf } from "../../banks";
import { newQuestion } from "../../question";
import { focusField } from "../field-focus";
import { useNextInList } from "./use-next-in-list";

/**
 * Saves what is on the page, then goes on: from an item of a list to the one after it, from a new item
 * to another new one of its type. An item that did not change is left without being saved.
 */
export function useSaveAndNext() {
  const resource = useResourceContext() ?? "";
  const isNew = useRecordContext()?.id === undefined;
  const { handleSubmit, setError, reset, getValues } = useFormContext();
  const { dirtyFields } = useFormState();
  const { save } = useSaveContext();
  const [isBusy, setIsBusy] = useState(false);
  const nextInList = useNextInList();
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const isDirty = Object.keys(dirtyFields).length > 0;

  const saved = useCallback(async (): Promise<boolean> => {
    let isSaved = false;
    await handleSubmit(async (values: FieldValues) => {
      const errors = await save?.(values, { onSuccess: () => (isSaved = true) });
      if (errors) setSubmissionErrors(errors, setError);
    })();
    return isSaved;
  }, [handleSubmit, save, setError]);

  const goOn = async () => {
    const next = isNew ? null : await nextInList();
    if ((isNew || isDirty) && !(await saved())) return;
    if (isNew) {
      reset(newQuestion(bankOf(resource).module, String(getValues("type"))));
      notify("The question is saved. Here is room for the next one.", { type: "success" });
      focusField("title");
    } else if (next === null) notify("This was the last question of the list.", { type: "info" });
    else {
      if (isDirty) notify("The question is saved.", { type: "success" });
      navigate(createPath({ resource, id: next, type: "edit" }));
    }
  };

  const run = async () => {
    setIsBusy(true);
    try {
      await goOn();
    } catch (error) {
      notify(error instanceof Error ? error.message : "The list could not be read.", {
        type: "error",
      });
    } finally {
      setIsBusy(false);
    }
  };
  return { run, isBusy, label: isNew ? "Save and write another" : "Save and next" };
}
