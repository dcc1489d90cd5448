import AttemptIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import CommentIcon from "@mui/icons-material/ChatBubbleOutlineOutlined";
import ForumIcon from "@mui/icons-material/ForumOutlined";
import AuditIcon from "@mui/icons-material/HistoryOutlined";
import EventIcon from "@mui/icons-material/ReceiptLongOutlined";
import PostIcon from "@mui/icons-material/TopicOutlined";
import ActivityIcon from "@mui/icons-material/VisibilityOutlined";
import type { MenuIcon } from "~/ui/console-resource";

/** The tables a working day goes to; every other one stands under "More" of its group. */
export const everydayIcons: Record<string, MenuIcon> = {
  test_attempts: AttemptIcon,
  subscription_events: EventIcon,
  forums: ForumIcon,
  posts: PostIcon,
  comments: CommentIcon,
  audit_log: AuditIcon,
  activity_logs: ActivityIcon,
};
