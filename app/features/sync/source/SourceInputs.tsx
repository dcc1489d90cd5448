import Typography from "@mui/material/Typography";
import {
  ArrayInput,
  AutocompleteInput,
  BooleanInput,
  NumberInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useCanAccess,
} from "react-admin";
import { useWatch } from "react-hook-form";
import { Timestamp } from "~/ui/Timestamp";
import { nextRuns } from "./schedule";
import { KIND_CHOICES } from "./source-form";

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map(
  (zone) => ({
    id: zone,
    name: zone.replaceAll("_", " "),
  }),
);

/** The form of a source: where it is, when it runs, and how much of it may go missing. */
export function SourceInputs({ isNew }: { isNew: boolean }) {
  const kind: unknown = useWatch({ name: "kind" });
  return (
    <>
      <TextInput source="name" isRequired />
      <TextInput
        source="key"
        isRequired
        readOnly={!isNew}
        helperText="Stands on every question that comes from here, and stays as it is. Choose “onepte” to go on with questions that came from OnePTE before."
      />
      <SelectInput
        source="kind"
        label="Comes from"
        choices={KIND_CHOICES}
        isRequired
        readOnly={!isNew}
        validate={isNew ? required() : undefined}
      />
      {kind === "feed" && <FeedInputs />}
      {kind === "postgres" && <PostgresInputs />}
      {(kind === "feed" || kind === "postgres") && <ScheduleInputs />}
      <BooleanInput
        source="is_complete"
        label="Each run holds everything the source has"
        helperText="What a run lacks is then marked as gone from the source."
      />
      <NumberInput
        source="retire_limit"
        label="Stop a run that would mark more than this as gone (%)"
        min={0}
        max={100}
        helperText="A feed that is half empty by mistake then marks nothing; what it holds is written."
      />
      <AllowedHosts />
    </>
  );
}

const SECRET_STAYS =
  "A secret is for one server: with another address the source begins without one.";

function FeedInputs() {
  return (
    <>
      <TextInput
        source="config.url"
        label="Address of the feed"
        type="url"
        isRequired
        helperText={SECRET_STAYS}
      />
      <TextInput
        source="config.itemsPath"
        label="Path of the list in an answer"
        helperText="Such as data.items. Found by itself when empty."
      />
      <TextInput
        source="config.pageParam"
        label="Name of the page parameter"
        helperText="“page” when empty."
      />
      <TextInput
        source="config.sizeParam"
        label="Name of the size parameter"
        helperText="“limit” when empty."
      />
      <NumberInput source="config.pageSize" label="Questions a page" helperText="100 when empty." />
      <TextInput
        source="config.secretHeader"
        label="Header of the secret"
        helperText="“Authorization” when empty. The secret itself is kept on the page of the source."
      />
      <NumberInput
        source="config.timeoutSeconds"
        label="Seconds to wait for an answer"
        helperText="30 when empty."
      />
    </>
  );
}

function PostgresInputs() {
  return (
    <>
      <TextInput source="config.host" label="Host" isRequired helperText={SECRET_STAYS} />
      <NumberInput source="config.port" label="Port" helperText="5432 when empty." />
      <TextInput source="config.database" label="Database" isRequired />
      <TextInput
        source="config.user"
        label="User"
        isRequired
        helperText="A user that can only read. The password is kept on the page of the source."
      />
      <BooleanInput source="config.ssl" label="Encrypted connection" defaultValue />
      <TextInput
        source="config.table"
        label="Table"
        helperText="Such as public.questions. Or give a query."
      />
      <TextInput
        source="config.query"
        label="Query"
        multiline
        helperText="A select without a semicolon."
      />
      <TextInput
        source="config.key"
        label="Unique column"
        isRequired
        helperText="The rows are read in its order."
      />
    </>
  );
}

function ScheduleInputs() {
  const [schedule, zone]: unknown[] = useWatch({ name: ["schedule", "time_zone"] });
  const times =
    typeof schedule === "string" && typeof zone === "string" ? nextRuns(schedule, zone, 3) : [];
  return (
    <>
      <TextInput
        source="schedule"
        label="Schedule"
        helperText="Minute, hour, day, month, weekday: “30 3 * * *” is every night at 3:30. Empty: by hand."
      />
      <AutocompleteInput
        source="time_zone"
        label="Time zone of the schedule"
        choices={ZONES}
        defaultValue="UTC"
        isRequired
        validate={required()}
      />
      {times.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          Runs next:{" "}
          {times.map((time, index) => (
            <span key={time.toISOString()}>
              {index > 0 && ", "}
              <Timestamp value={time.toISOString()} />
            </span>
          ))}{" "}
          (in your time)
        </Typography>
      )}
    </>
  );
}

/** Only an admin opens addresses of the own network. */
function AllowedHosts() {
  const { canAccess: mayOpen } = useCanAccess({ resource: "pte_sync_sources", action: "act" });
  const kind: unknown = useWatch({ name: "kind" });
  if (!mayOpen || kind === "upload" || !kind) return null;
  return (
    <ArrayInput
      source="allowed_hosts"
      label="Private addresses that may be fetched"
      helperText="host:port, such as 10.0.0.5:8080. Everything else inside the network is refused."
    >
      <SimpleFormIterator inline>
        <TextInput source="" label="host:port" helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
