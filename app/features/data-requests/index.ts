import DataIcon from "@mui/icons-material/PrivacyTipOutlined";
import { lazy } from "react";
import type { ConsoleResource } from "~/ui/console-resource";

/** Requests of people for a copy of their data or for its erasure; made on the learner's page. */
export const dataRequestResource: ConsoleResource = {
  name: "data_requests",
  label: { one: "Request for data", many: "Requests for data" },
  menu: { group: "Learners", icon: DataIcon },
  list: lazy(() => import("./DataRequestList")),
  show: lazy(() => import("./DataRequestShow")),
  permissions: { read: "learners.write", act: "learners.write", publish: "staff.manage" },
};

/** For the page of a learner, which is composed by the console. */
export const LearnerData = lazy(() => import("./LearnerData"));
