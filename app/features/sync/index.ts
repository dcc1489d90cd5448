import SourceIcon from "@mui/icons-material/InputOutlined";
import SuggestionIcon from "@mui/icons-material/RateReviewOutlined";
import JobIcon from "@mui/icons-material/SyncOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";
import { jobName } from "./jobs/job-name";

/** Where questions come from. `act` is to open addresses of the own network, which only an admin does. */
const sources: ConsoleResource = {
  name: "pte_sync_sources",
  label: { one: "Sync source", many: "Sync sources" },
  menu: { group: "Sync", icon: SourceIcon },
  list: lazy(() => import("./source/SourceList")),
  create: lazy(() => import("./source/SourceCreate")),
  edit: lazy(() => import("./source/SourceEdit")),
  show: lazy(() => import("./source/SourceShow")),
  recordRepresentation: "name",
  permissions: { read: "sync.read", write: "sync.run", act: "staff.manage" },
  small: true,
};

/** Runs of sources; `act` is to start, cancel, resume and undo them. */
const jobs: ConsoleResource = {
  name: "pte_sync_jobs",
  label: { one: "Sync job", many: "Sync jobs" },
  menu: { group: "Sync", icon: JobIcon, also: ["sync_job_rows"] },
  list: lazy(() => import("./jobs/JobList")),
  show: lazy(() => import("./jobs/JobShow")),
  recordRepresentation: jobName,
  permissions: { read: "sync.read", act: "sync.run" },
};

/** New values for what editors have changed; `act` is to decide on them. */
const suggestions: ConsoleResource = {
  name: "pte_sync_suggestions",
  label: { one: "Suggestion", many: "Suggestions of sources" },
  menu: { group: "Sync", icon: SuggestionIcon, label: "Suggestions" },
  list: lazy(() => import("./suggestions/SuggestionList")),
  show: lazy(() => import("./suggestions/SuggestionShow")),
  recordRepresentation: "title",
  permissions: { read: "sync.read", act: "content.write" },
};

export const syncResources: ConsoleResource[] = [sources, jobs, suggestions];
