import AttemptIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import AuditIcon from "@mui/icons-material/HistoryOutlined";
import EventIcon from "@mui/icons-material/ReceiptLongOutlined";
import SyncIcon from "@mui/icons-material/SyncOutlined";
import ActivityIcon from "@mui/icons-material/VisibilityOutlined";
import type { MenuIcon } from "~/ui/console-resource";

/** The tables a working day goes to; every other one stands under "More" of its group. */
export const everydayIcons: Record<string, MenuIcon> = {
  test_attempts: AttemptIcon,
  subscription_events: EventIcon,
  pte_sync_jobs: SyncIcon,
  audit_log: AuditIcon,
  activity_logs: ActivityIcon,
};
