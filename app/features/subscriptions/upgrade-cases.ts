/** A row of the legacy table; `start`, `end` and `created` are days from now, `id` decides the last tie. */
export interface LegacyRow {
  plan: string;
  status?: string | null;
  start?: number;
  end?: number | null;
  created?: number;
  autoRenew?: boolean | null;
  id?: string;
}

/** What the upgrade must make of the legacy rows of one person. */
interface UpgradeCase {
  title: string;
  rows: LegacyRow[];
  /** Tier and status afterwards, such as "pro active". */
  becomes: string;
  /** Why staff must look at it. */
  review?: string;
  /** Which of the rows stays, from 0. */
  stays?: number;
}

const highId = "ffffffff-0000-4000-8000-000000000000";
const lowId = "00000000-0000-4000-8000-000000000000";

const words: UpgradeCase[] = [
  { title: "free", rows: [{ plan: "free" }], becomes: "free_trial active" },
  { title: "basic", rows: [{ plan: "basic" }], becomes: "pro active" },
  { title: "pro", rows: [{ plan: "pro" }], becomes: "pro active" },
  { title: "premium", rows: [{ plan: "premium" }], becomes: "premium active" },
  { title: "enterprise", rows: [{ plan: "enterprise" }], becomes: "premium active" },
  {
    title: "capitals between spaces",
    rows: [{ plan: " \tPREMIUM\n", status: " Active " }],
    becomes: "premium active",
  },
  {
    title: "an unknown plan, which grants nothing paid",
    rows: [{ plan: "platinum" }],
    becomes: "free_trial active",
    review: 'Unknown plan "platinum".',
  },
  {
    title: "an empty plan",
    rows: [{ plan: "" }],
    becomes: "free_trial active",
    review: 'Unknown plan "".',
  },
  {
    title: "an unknown status, which grants nothing",
    rows: [{ plan: "pro", status: "past_due" }],
    becomes: "pro expired",
    review: 'Unknown status "past_due".',
  },
  {
    title: "an empty status",
    rows: [{ plan: "pro", status: " " }],
    becomes: "pro expired",
    review: 'Unknown status " ".',
  },
  {
    title: "an unknown plan and status",
    rows: [{ plan: "trial", status: "on hold" }],
    becomes: "free_trial expired",
    review: 'Unknown plan "trial". Unknown status "on hold".',
  },
  { title: "expired", rows: [{ plan: "pro", status: "EXPIRED" }], becomes: "pro expired" },
  { title: "cancelled", rows: [{ plan: "pro", status: "cancelled" }], becomes: "pro cancelled" },
  { title: "canceled", rows: [{ plan: "pro", status: "Canceled" }], becomes: "pro cancelled" },
];

const dates: UpgradeCase[] = [
  { title: "no status, no end", rows: [{ plan: "pro", status: null }], becomes: "pro active" },
  {
    title: "no status and an end to come",
    rows: [{ plan: "pro", status: null, end: 5 }],
    becomes: "pro active",
  },
  {
    title: "no status and an end gone by",
    rows: [{ plan: "pro", status: null, end: -5 }],
    becomes: "pro expired",
  },
  {
    title: "a status that the dates contradict",
    rows: [{ plan: "pro", status: "active", end: -5 }],
    becomes: "pro active",
  },
];

const severalRows: UpgradeCase[] = [
  {
    title: "active before others, whatever the plan and the start",
    rows: [{ plan: "premium", status: "expired", start: -1 }, { plan: "free" }],
    becomes: "free_trial active",
    stays: 1,
  },
  {
    title: "paid before free among the active",
    rows: [{ plan: "free", start: -1 }, { plan: "basic" }],
    becomes: "pro active",
    stays: 1,
  },
  {
    title: "the latest start among equals",
    rows: [{ plan: "pro" }, { plan: "premium", start: -10 }, { plan: "pro", start: -20 }],
    becomes: "premium active",
    stays: 1,
  },
  {
    title: "the latest creation after that",
    rows: [
      { plan: "pro", created: -2 },
      { plan: "pro", created: -3 },
    ],
    becomes: "pro active",
    stays: 0,
  },
  {
    title: "the highest id at last",
    rows: [
      { plan: "pro", id: highId },
      { plan: "pro", id: lowId },
    ],
    becomes: "pro active",
    stays: 0,
  },
  {
    title: "the later one, for review, where the other holds a higher tier in force",
    rows: [
      { plan: "premium", end: 300 },
      { plan: "pro", start: -10, end: 20 },
    ],
    becomes: "pro active",
    review: "A superseded row still granted premium.",
    stays: 1,
  },
  {
    title: "the active one past its end, for review, where the other is a trial in force",
    rows: [
      { plan: "pro", status: "trial", end: 3 },
      { plan: "pro", end: -3 },
    ],
    becomes: "pro active",
    review: "A superseded row still granted pro.",
    stays: 1,
  },
];

export const cases = [...words, ...dates, ...severalRows];
