import type { ComparedField } from "~/ui/conflict/differences";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { ArchiveButton } from "./ArchiveButton";
import { TemplateInputs } from "./TemplateInputs";
import { templateProblems } from "./template";

const FIELDS: readonly ComparedField[] = [
  { source: "title", label: "Title" },
  { source: "type", label: "Item type" },
  { source: "template_text", label: "Text" },
  { source: "difficulty", label: "Difficulty" },
  { source: "min_score", label: "Score from" },
  { source: "max_score", label: "Score to" },
  { source: "audio_url", label: "Recording" },
  { source: "tags", label: "Tags" },
  { source: "is_recommended", label: "Recommended" },
];

export default function TemplateEdit() {
  return (
    <LockedEdit
      name="template"
      fields={FIELDS}
      validate={templateProblems}
      buttons={<ArchiveButton />}
    >
      <TemplateInputs />
    </LockedEdit>
  );
}
