import type { Importable } from "~/domain/importing/importable";
import { categoryImportable } from "~/features/categories/importable";
import { forumCategoryImportable } from "~/features/community/categories/importable";
import { forumImportable } from "~/features/community/forums/importable";
import { formatProfileImportable } from "~/features/format-profiles/importable";
import { lessonImportable } from "~/features/lessons/importable";
import { mediaImportable } from "~/features/media/importable";
import { testImportable } from "~/features/mock-tests/importable";
import { replyImportable } from "~/features/moderation/replies/importable";
import { ruleImportable } from "~/features/moderation/rules/importable";
import { organizationImportable, teamImportable } from "~/features/organizations/importable";
import { planImportable } from "~/features/plans/importable";
import { questionImportables } from "~/features/questions/importable";
import { questionSourceImportable } from "~/features/questions/sources/importable";
import { syncSourceImportable } from "~/features/sync/source/importable";
import { tagImportable } from "~/features/tags/importable";
import { templateImportable } from "~/features/templates/importable";

/** What of each list a file can change. */
export const importables: ReadonlyMap<string, Importable> = new Map(
  [
    ...questionImportables,
    questionSourceImportable,
    lessonImportable,
    testImportable,
    templateImportable,
    categoryImportable,
    mediaImportable,
    tagImportable,
    formatProfileImportable,
    forumImportable,
    forumCategoryImportable,
    replyImportable,
    ruleImportable,
    organizationImportable,
    teamImportable,
    planImportable,
    syncSourceImportable,
  ].map((importable) => [importable.table, importable]),
);
