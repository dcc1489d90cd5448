import { describe, expect, test } from "vitest";
import { openTestDatabase, seededTemplate } from "../../../../tests/support/database.ts";
import { BUILT_IN_PROFILE } from "../../../domain/profile/format-profile.ts";
import {
  checkedMedia,
  checkQuestion,
  checkRequest,
  reasonsOf,
} from "../../../domain/question-check.ts";
import { BANKS } from "../banks.ts";

const database = openTestDatabase(seededTemplate);

// The seeds record their checks in SQL, where no scorer runs: here each is proven with the real one.
describe("the sample questions", () => {
  test.each(BANKS)(
    "every published one of $name passes its check",
    async ({ module, name, keyColumn }) => {
      const { rows } = await database.pool.query(
        `select q.*, case when m.id is not null then jsonb_build_object('type', m.type, 'duration', m.duration) end as media
       from public.${name} q left join public.media m on m.id = q.media_id and m.archived_at is null
       where q.is_active`,
      );
      expect(rows.length).toBeGreaterThan(5);
      const failed = rows.flatMap(({ media, ...row }) => {
        const request = checkRequest.parse({ module, content: { ...row, key: row[keyColumn] } });
        const answer = checkQuestion(request, checkedMedia.parse(media), BUILT_IN_PROFILE);
        return answer.passed ? [] : [{ title: row.title, reasons: reasonsOf(answer) }];
      });
      expect(failed).toEqual([]);
    },
  );

  test("the database and the code call the built-in profile by the same name", async () => {
    const { rows } = await database.pool.query(
      "select private.profile_version_in_force() as version",
    );
    expect(rows).toEqual([{ version: BUILT_IN_PROFILE.version }]);
  });
});
