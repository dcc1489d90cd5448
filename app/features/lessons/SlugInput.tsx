import { useEffect, useRef } from "react";
import { TextInput, useRecordContext } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { useDebounced } from "~/ui/use-debounced";
import { followTitle } from "./slug";
import { takenSentence, useSlugHolder } from "./slug-holder";

/** The lesson's address part: made from the title while the lesson is new and until edited by hand. */
export function SlugInput() {
  const own = useRecordContext()?.id;
  const isNew = own === undefined;
  const { getValues, setValue } = useFormContext();
  const title: unknown = useWatch({ name: "title" });
  const slug: unknown = useDebounced(useWatch({ name: "slug" }));
  const former = useRef("");
  const holder = useSlugHolder(typeof slug === "string" ? slug : "", own);

  useEffect(() => {
    const now = typeof title === "string" ? title : "";
    if (isNew && former.current !== now) {
      setValue("slug", followTitle(getValues("slug") ?? "", former.current, now), {
        shouldDirty: true,
      });
    }
    former.current = now;
  }, [title, isNew, getValues, setValue]);

  const explanation = isNew
    ? "Follows the title until you change it here."
    : "Part of the lesson's address.";
  return (
    <TextInput source="slug" isRequired helperText={holder ? takenSentence(holder) : explanation} />
  );
}
