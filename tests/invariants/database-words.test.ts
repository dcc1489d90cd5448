import { describe, expect, test } from "vitest";
import { DIFFICULTIES } from "../../app/domain/difficulty";
import { itemTypesOf, MODULES } from "../../app/domain/item-types";
import { MEMBERSHIP_STATUSES, MEMBERSHIP_TIERS } from "../../app/domain/membership";
import { APP_PERMISSIONS, STAFF_ROLES } from "../../app/domain/permissions";
import { REVIEW_STATUSES } from "../../app/domain/review";
import { LESSON_STATUSES } from "../../app/features/lessons/lesson";
import { Constants } from "../../app/platform/supabase/database.types";

const { Enums } = Constants.public;

/** `domain` imports no generated type, so that it stays free of the database; this keeps them one. */
describe("the words of the code are those of the database", () => {
  test.each([
    ["app_permission", APP_PERMISSIONS, Enums.app_permission],
    ["staff_role", STAFF_ROLES, Enums.staff_role],
    ["difficulty_level", DIFFICULTIES, Enums.difficulty_level],
    ["review_status", REVIEW_STATUSES, Enums.review_status],
    ["lesson_status", LESSON_STATUSES, Enums.lesson_status],
    ["membership_tier", MEMBERSHIP_TIERS, Enums.membership_tier],
    ["membership_status", MEMBERSHIP_STATUSES, Enums.membership_status],
  ])("%s", (_name, ours, theirs) => {
    expect(ours).toEqual(theirs);
  });

  test.each(MODULES)("item types of %s", (module) => {
    const column = module === "speaking" ? "speaking_type" : (`${module}_question_type` as const);
    const names = itemTypesOf(module).map(({ type }) => type);
    expect([...names].sort()).toEqual([...Enums[column]].sort());
  });
});
