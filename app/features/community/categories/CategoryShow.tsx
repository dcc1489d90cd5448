import { Show, useRecordContext } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { HistoryButton } from "~/ui/history/HistoryButton";
import { historyFields } from "~/ui/history/history-entry";
import { categoryFields } from "../forums/compared-fields";

const fields = historyFields(categoryFields);

/** A category of forums for those who only look. */
export default function CategoryShow() {
  return (
    <Show title={<Name />} actions={false} component="div">
      <Block title="Category" action={<HistoryButton fields={fields} />}>
        <Name />
      </Block>
    </Show>
  );
}

const Name = () => <>{useRecordContext()?.name ?? ""}</>;
