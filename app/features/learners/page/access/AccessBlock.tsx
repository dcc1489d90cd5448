import type { ReactNode } from "react";
import { AutocompleteInput, Form, ReferenceInput, useCanAccess } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { VerdictText } from "./VerdictText";
import { useVerdict } from "./verdict";

const LESSON = "lesson";

interface AccessBlockProps {
  learnerId: string;
  /** Buttons for actions on the person's subscription, by name. */
  actions: (names: string[]) => ReactNode;
}

/** "Why can this learner (not) open this?" The lesson asked about stands in the address. */
export function AccessBlock({ learnerId, actions }: AccessBlockProps) {
  const [params, setParams] = useSearchParams();
  const lessonId = params.get(LESSON);
  const { canAccess: maySee = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "list",
  });
  const verdict = useVerdict(learnerId, maySee ? lessonId : null);
  if (!maySee) return null;
  const ask = (id: unknown) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (typeof id === "string" && id) after.set(LESSON, id);
        else after.delete(LESSON);
        return after;
      },
      { replace: true },
    );
  return (
    <Block title="Why can they (not) open a lesson?">
      <Form defaultValues={{ lesson_id: lessonId }}>
        <ReferenceInput
          source="lesson_id"
          reference="practice_lessons"
          sort={{ field: "title", order: "ASC" }}
          perPage={20}
        >
          <AutocompleteInput
            label="Lesson"
            optionText="title"
            filterToQuery={(text: string) => ({ "title@ilike": text })}
            onChange={ask}
            helperText={false}
          />
        </ReferenceInput>
      </Form>
      <div aria-live="polite">
        {lessonId && (
          <Loaded query={verdict}>
            {(answer) => <VerdictText learnerId={learnerId} verdict={answer} actions={actions} />}
          </Loaded>
        )}
      </div>
    </Block>
  );
}
