import Box from "@mui/material/Box";
import { EditButton, Show, useCanAccess, useRecordContext } from "react-admin";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import { ImportPanel } from "./ImportPanel";
import { MissingQuestions } from "./MissingQuestions";
import { SecretButton } from "./SecretButton";
import { SourceJobs } from "./SourceJobs";
import { nextRuns } from "./schedule";
import { syncSource } from "./source";
import { KIND_CHOICES } from "./source-form";

function SourceTitle() {
  return <>{`Source: ${useRecordContext()?.name ?? ""}`}</>;
}

/** A source: what it is, the way from it to a job, its last jobs, and what it does not have any more. */
export default function SourceShow() {
  return (
    <Show title={<SourceTitle />} actions={false} component="div">
      <SourcePage />
    </Show>
  );
}

const record = z.looseObject({
  id: z.string(),
  archived_at: z.string().nullable(),
  is_complete: z.boolean(),
  retire_limit: z.number(),
});

function SourcePage() {
  const raw = useRecordContext();
  const { canAccess: mayRun } = useCanAccess({ resource: "pte_sync_jobs", action: "act" });
  const row = record.safeParse(raw).data;
  const source = syncSource.safeParse(raw).data;
  if (!row || !source) return null;
  const [next] = source.schedule ? nextRuns(source.schedule, source.time_zone, 1) : [];
  return (
    <>
      <Block
        title="Settings"
        action={
          mayRun && (
            <Box sx={{ display: "flex", gap: 1 }}>
              {source.kind !== "upload" && <SecretButton source={source} />}
              <EditButton label="Change" />
            </Box>
          )
        }
      >
        <Facts
          facts={[
            ["Comes from", KIND_CHOICES.find(({ id }) => id === source.kind)?.name],
            ["Address", String(source.config.url ?? source.config.host ?? "")],
            ["Key", source.key],
            ["Secret", source.kind === "upload" ? null : source.has_secret ? "Kept" : "None"],
            [
              "Schedule",
              source.schedule
                ? `${source.schedule} (${source.time_zone})`
                : source.kind === "upload"
                  ? null
                  : "By hand",
            ],
            ["Next run", next ? <Timestamp key="next" value={next.toISOString()} /> : null],
            [
              "What a run lacks",
              row.is_complete ? `is marked as gone, up to ${row.retire_limit} %` : "stays",
            ],
          ]}
        />
      </Block>
      {mayRun && !row.archived_at && <ImportPanel source={source} record={row} />}
      <SourceJobs sourceId={source.id} />
      {row.is_complete && <MissingQuestions sourceId={source.id} />}
    </>
  );
}
