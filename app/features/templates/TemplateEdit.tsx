import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { comparedFields } from "./compared-fields";
import { TemplateInputs } from "./TemplateInputs";
import { templateProblems } from "./template";

/** Edits a template beside what it sounds like. */
export default function TemplateEdit() {
  return (
    <LockedEdit
      name="template"
      fields={comparedFields}
      validate={templateProblems}
      buttons={<ArchiveButton name="template" />}
    >
      <TemplateInputs />
    </LockedEdit>
  );
}
