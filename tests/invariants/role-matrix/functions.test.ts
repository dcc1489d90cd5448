import { runMigrations } from "graphile-worker";
import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person, service } from "../../support/as-role.ts";
import { openTestDatabase, seededTemplate } from "../../support/database.ts";
import { buildPerson, staffRoles } from "../../support/people.ts";

const database = openTestDatabase(seededTemplate);
const personas = new Map<string, Caller>([
  ["anon", anon],
  ["service", service],
]);

beforeAll(async () => {
  personas.set("learner", person(await buildPerson(database)));
  for (const role of staffRoles) {
    personas.set(role, person(await buildPerson(database, { staff: [role] })));
  }
});

interface FunctionLine {
  /** The call, with SQL arguments that would find or do something for whoever may. */
  call: string;
  /** Who gets an answer with something in it, or has something done. Everybody else does not. */
  answers: string[];
  /** Who is turned away with "permission denied" rather than with an empty answer. */
  refused: string[];
}

const everyStaff = ["admin", "editor", "support", "moderator", "analyst"];
const contentReaders = ["admin", "editor", "support", "analyst"];
const others = ["learner", "editor", "support", "moderator", "analyst", "service"];
const anOpenLesson = "(select id from lesson_to_open)";

const ownView = "(select id from view_to_open where staff_id = auth.uid())";
const subscriber = "(select user_id from subscriber)";
const practiser = "(select user_id from practiser)";
const allButEditor = ["anon", ...others.filter((name) => name !== "editor")];
const allButSupport = ["anon", ...others.filter((name) => name !== "support")];

/** Arguments of a step of the review of a question that stands where the step starts. */
const toReview = (status: string) =>
  `'writing_questions', (select id from question_to_review where review_status = '${status}'), (select version from question_to_review where review_status = '${status}')`;
const contentWriters = {
  answers: ["admin", "editor", "service"],
  refused: ["anon", "learner", "support", "moderator", "analyst"],
};

const memberChangers = { answers: ["admin", "support"], refused: allButSupport };

/** The service key stands for no person: functions that ask who is calling give it nothing. */
const functionLines: Record<string, FunctionLine> = {
  access_verdict: {
    call: `access_verdict(${subscriber}, ${anOpenLesson})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  learner_ai_usage: {
    call: `learner_ai_usage(${practiser})`,
    answers: ["admin", "support", "moderator", "analyst", "service"],
    refused: ["anon"],
  },
  learner_attempts: {
    call: `learner_attempts(${practiser})`,
    answers: ["admin", "support", "analyst", "service"],
    refused: ["anon"],
  },
  learner_head: {
    call: `learner_head(${subscriber})`,
    answers: ["admin", "support", "moderator"],
    refused: ["anon", "learner", "editor", "analyst", "service"],
  },
  learner_practice: {
    call: `learner_practice(${practiser}, '2000-01-01')`,
    answers: ["admin", "support", "analyst", "service"],
    refused: ["anon"],
  },
  learner_timeline: {
    call: `learner_timeline(${subscriber})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  apply_source_updates: {
    call: "apply_source_updates((select id from source_to_use), 1, '[]')",
    answers: ["admin", "editor", "service"],
    refused: ["anon"],
  },
  create_derived_questions: {
    call: `create_derived_questions('{"title": "T", "text": "T"}', '[]')`,
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  similar_questions: {
    call: "similar_questions('reading', 'reorder_paragraphs', 'T', 'A text.')",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  source_questions: {
    call: "source_questions((select id from source_to_use))",
    answers: ["learner", ...everyStaff, "service"],
    refused: ["anon"],
  },
  approve_review: {
    call: `approve_review(${toReview("in_review")})`,
    // An editor approves what was given to that editor: see the tests of the review.
    answers: ["admin", "service"],
    refused: ["anon", "learner", "editor", "support", "moderator", "analyst"],
  },
  act_on_subscription: {
    call: `act_on_subscription(${subscriber}, 'comp', '{"tier": "pro", "until": "2999-01-01"}', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  batch_detail: {
    call: "batch_detail((select batch_id from batch_to_undo))",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  bulk_edit_questions: {
    call: `bulk_edit_questions('reading', '{"ids": []}', '{"difficulty": "Hard"}', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  bank_counts: { call: "bank_counts()", answers: contentReaders, refused: ["anon"] },
  category_counts: { call: "category_counts()", answers: contentReaders, refused: ["anon"] },
  community_authors: {
    call: "community_authors(array(select author_id from author_to_name))",
    answers: ["learner", ...everyStaff],
    refused: ["anon", "service"],
  },
  copy_test_question: {
    call: "copy_test_question((select id from question_to_copy), (select version from question_to_copy))",
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  create_preview_link: {
    call: "create_preview_link('reading_questions', (select id from question_in_use), 7)",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  content_staff: {
    call: "content_staff()",
    answers: contentReaders,
    refused: ["anon"],
  },
  issue_organization_api_key: {
    call: "issue_organization_api_key((select id from organization_to_key))",
    answers: ["admin", "support", "service"],
    refused: ["anon"],
  },
  log_learner_mail: {
    call: `log_learner_mail(${subscriber}, 'confirmation')`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  list_members: {
    call: "list_members((select id from organization_to_key))",
    answers: ["admin", "support", "moderator"],
    refused: ["anon", ...others.filter((name) => name !== "support" && name !== "moderator")],
  },
  add_organization_members: {
    call: `add_organization_members((select id from organization_to_key), array[${practiser}], 'Matrix')`,
    ...memberChangers,
  },
  remove_organization_members: {
    call: `remove_organization_members((select id from organization_to_key), array[${practiser}], 'Matrix')`,
    ...memberChangers,
  },
  add_team_members: {
    call: `add_team_members((select id from team_to_join), array[${practiser}], 'member', 'Matrix')`,
    ...memberChangers,
  },
  remove_team_members: {
    call: `remove_team_members((select id from team_to_join), array[${practiser}], 'Matrix')`,
    ...memberChangers,
  },
  set_team_member_role: {
    call: `set_team_member_role((select id from team_to_join), ${subscriber}, 'viewer', 'member', 'Matrix')`,
    ...memberChangers,
  },
  undo_member_change: {
    call: "undo_member_change((select batch_id from team_to_join), 'Matrix')",
    ...memberChangers,
  },
  list_staff: {
    call: "list_staff()",
    answers: ["admin"],
    refused: ["anon", "service"],
  },
  set_staff_roles: {
    call: "set_staff_roles((select learner_id from view_to_open limit 1), '{editor}', '{}', 'Matrix')",
    answers: ["admin"],
    refused: ["anon", ...others],
  },
  lesson_access: {
    call: `lesson_access(${anOpenLesson})`,
    answers: contentReaders,
    refused: ["anon"],
  },
  end_learner_view: {
    call: `end_learner_view(${ownView})`,
    answers: ["learner", ...everyStaff],
    refused: ["anon", "service"],
  },
  learner_view: {
    call: `learner_view(${ownView})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  learner_view_items: {
    call: `learner_view_items(${ownView}, ${anOpenLesson})`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  start_learner_view: {
    call: "start_learner_view((select learner_id from view_to_open limit 1), 'Matrix')",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  lesson_items: {
    call: `lesson_items(${anOpenLesson})`,
    answers: ["learner", ...everyStaff],
    refused: ["anon"],
  },
  lesson_preview: {
    call: `lesson_preview(${anOpenLesson}, 'free_trial')`,
    answers: contentReaders,
    refused: ["anon"],
  },
  list_batches: {
    call: "list_batches()",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  list_media: {
    call: "list_media()",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  list_learners: {
    call: "list_learners()",
    answers: ["admin", "support", "moderator"],
    refused: ["anon", "learner", "editor", "analyst", "service"],
  },
  list_questions: {
    call: "list_questions('reading')",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  media_reconciliation: {
    call: "media_reconciliation()",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  media_usage: {
    call: "media_usage((select media_id from media_in_use))",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
  move_category: {
    call: "move_category(2, 7, 1, (select version from category_to_move))",
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  merge_tags: {
    call: "merge_tags(array(select id from tag_to_change), (select id from tag_to_change))",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  merge_media: {
    call: "media_twice, merge_media(keep, array[copy])",
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  // Nobody among these has been asked for a review.
  my_reviews: { call: "my_reviews()", answers: [], refused: ["anon"] },
  my_permissions: { call: "my_permissions()", answers: everyStaff, refused: ["anon"] },
  open_preview_link: {
    call: "open_preview_link('no-such-token')",
    answers: ["service"],
    refused: ["anon", "learner", ...everyStaff],
  },
  preview_subscription_action: {
    call: `preview_subscription_action(${subscriber}, 'comp', '{"tier": "pro", "until": "2999-01-01"}')`,
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  question_facets: {
    call: "question_facets('reading')",
    answers: contentReaders,
    refused: ["anon"],
  },
  question_usage: {
    call: "question_usage('reading', array(select id from question_in_use))",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
  record_history: {
    call: "record_history('reading_questions', (select id::text from question_with_history))",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  record_question_check: {
    call: "record_question_check('reading', '{\"type\": \"x\"}', private.profile_version_in_force())",
    answers: ["service"],
    refused: ["anon", "learner", ...everyStaff],
  },
  record_question_checks: {
    call: `record_question_checks('reading', '[{"question": {"type": "x"}}]', private.profile_version_in_force())`,
    answers: ["service"],
    refused: ["anon", "learner", ...everyStaff],
  },
  release_objects: {
    call: "release_objects('question-audio', array['matrix.mp3'])",
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  replace_media_file: {
    call: `replace_media_file((select media_id from media_in_use),
      '{"type": "audio", "bucket": "question-audio", "path": "matrix.mp3"}')`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  revoke_preview_link: {
    call: "revoke_preview_link((select id from link_to_revoke))",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  rename_tag: {
    call: "rename_tag((select id from tag_to_change), 'Matrix', null)",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  replay_stripe_event: {
    call: "replay_stripe_event('evt_sample_0003')",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  request_review: {
    call: `request_review(${toReview("draft")}, (select reviewer from question_to_review limit 1))`,
    ...contentWriters,
  },
  save_lesson: {
    call: `save_lesson('{"title": "T", "slug": "t-matrix", "module": "reading", "question_type": "reorder_paragraphs"}')`,
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  save_pte_test: {
    call: `save_pte_test('{"title": "T"}')`,
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  schedule_publication: {
    call: `schedule_publication(${toReview("approved")}, '2999-01-01')`,
    ...contentWriters,
  },
  search_console: {
    call: "search_console('free')",
    answers: ["learner", ...everyStaff],
    refused: ["anon"],
  },
  set_media_archived: {
    call: "set_media_archived(array[(select media_id from media_in_use)], false)",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
  send_back_review: {
    call: `send_back_review(${toReview("in_review")}, 'Matrix')`,
    ...contentWriters,
  },
  sign_out_session: {
    call: "sign_out_session((select id from session_to_end))",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  undo_batch: {
    call: "undo_batch((select batch_id from batch_to_undo), 'Matrix', gen_random_uuid())",
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  undo_subscription_action: {
    call: "undo_subscription_action((select action_id from subscriber), 'Matrix', gen_random_uuid())",
    answers: ["admin", "support"],
    refused: allButSupport,
  },
  unchecked_question_ids: {
    call: `unchecked_question_ids('writing', '{"filter": {}}')`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  tag_usage: { call: "tag_usage()", answers: contentReaders, refused: ["anon"] },
  test_candidates: {
    call: "test_candidates('seed')",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
};

beforeAll(async () => {
  await runMigrations({ connectionString: database.url });
  await database.pool.query(`
    insert into auth.sessions (id, user_id)
      select gen_random_uuid(), id from auth.users
      where id not in (select user_id from public.staff_members) limit 1;
    create table public.session_to_end as select id from auth.sessions limit 1;
    create table public.lesson_to_open as
      select id from public.practice_lessons where status = 'published' and is_free limit 1;
    create table public.author_to_name as
      select author_id from public.posts p join public.forums f on f.id = p.forum_id
      where p.status = 'visible' and f.is_active and author_id is not null limit 1;
    insert into public.writing_questions (title, type, prompt_text, review_status, reviewer_id)
      select 'Review', 'write_essay', 'x', s, (select user_id from public.staff_members where role = 'admin' limit 1)
      from unnest(enum_range(null::public.review_status)) s;
    create table public.question_to_review as
      select id, version, review_status, reviewer_id as reviewer from public.writing_questions where title = 'Review';
    grant select on public.question_to_review to anon, authenticated, service_role;
    create table public.organization_to_key as select id from public.organizations limit 1;
    create table public.media_in_use as
      select media_id from public.speaking_questions where media_id is not null limit 1;
    create table public.subscriber (user_id uuid, action_id uuid);
    with given as (
      insert into public.user_subscriptions (user_id, tier, end_date)
      select id, 'pro', now() + interval '1 day' from auth.users u
      where not exists (select from public.user_subscriptions s where s.user_id = u.id) limit 1
      returning *
    ), action as (
      insert into public.subscription_actions (idempotency_key, user_id, action, reason, old, new)
      select gen_random_uuid(), user_id, 'cancel', 'Matrix', to_jsonb(given) || '{"tier": "premium"}', to_jsonb(given) from given
      returning *
    )
    insert into public.subscriber select user_id, id from action;
    create table public.practiser as
      select a.user_id from public.reading_attempts a
      where a.user_id not in (select user_id from public.staff_members) limit 1;
    insert into public.ai_credit_usage (user_id, usage_type, provider) select user_id, 'transcription', 'matrix' from public.practiser;
    grant select on public.practiser to anon, authenticated, service_role;
    with team as (insert into public.teams (name) values ('Matrix') returning id)
    select id, gen_random_uuid() as batch_id into public.team_to_join from team;
    select set_config('app.batch_id', batch_id::text, false) from public.team_to_join;
    insert into public.team_members (team_id, user_id) select t.id, s.user_id from public.team_to_join t, public.subscriber s;
    select set_config('app.batch_id', '', false);
    grant select on public.team_to_join to anon, authenticated, service_role;
    create table public.question_to_copy as
      select id, version from public.pte_questions where bank_question_id is not null limit 1;
    create table public.category_to_move as select version from public.pte_categories where id = 2;
    select set_config('app.batch_id', gen_random_uuid()::text, false);
    with changed as (
      update public.reading_questions set title = title || '.' where id = (select id from public.reading_questions limit 1) returning id)
    select id into public.question_with_history from changed;
    create table public.batch_to_undo as select current_setting('app.batch_id')::uuid as batch_id;
    select set_config('app.batch_id', '', false);
    grant select on public.question_with_history, public.batch_to_undo to anon, authenticated, service_role;
    create table public.question_in_use as select id from public.reading_questions limit 1;
    with started as (
      insert into public.learner_views (staff_id, learner_id, reason)
      select u.id, (select id from public.users where id not in (select user_id from public.staff_members) limit 1), 'Matrix'
      from public.users u returning *)
    select id, staff_id, learner_id into public.view_to_open from started;
    grant select on public.view_to_open to anon, authenticated, service_role;
    create table public.source_to_use as select id from public.question_sources limit 1;
    create table public.tag_to_change as select id from public.tags limit 1;
    create table public.link_to_revoke as select id from public.preview_links limit 1;
    grant select on public.source_to_use, public.tag_to_change, public.question_to_copy, public.link_to_revoke, public.category_to_move, public.question_in_use
      to anon, authenticated, service_role;
    insert into storage.objects (bucket_id, name) values ('question-audio', 'matrix.mp3');
    with copied as (
      insert into public.media (type, title, url, checksum)
      select 'audio', 'Twice', 'https://example.org', repeat('a', 64) from generate_series(1, 2) returning id)
    select array_agg(id) as ids into temporary twice from copied;
    create table public.media_twice as select ids[1] as keep, ids[2] as copy from twice;
    grant select on public.media_twice to anon, authenticated, service_role;
    grant select on public.subscriber, public.session_to_end, public.lesson_to_open, public.author_to_name,
      public.organization_to_key, public.media_in_use to anon, authenticated, service_role;`);
});

async function outcome(caller: Caller, call: string): Promise<"answers" | "refused" | "empty"> {
  try {
    return await asRole(database, caller, async (client) => {
      await client.query("set local search_path = public");
      const { rowCount } = await client.query(`select * from ${call}`);
      return rowCount ? "answers" : "empty";
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "42501") return "refused";
    if (code === "PT404") return "empty";
    throw error;
  }
}

describe("role matrix of functions", () => {
  test("has one line for every function that the API exposes, and no other", async () => {
    const { rows } = await database.pool.query(
      "select distinct proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1",
    );
    expect(rows.map((row) => row.name)).toEqual(Object.keys(functionLines).sort());
  });

  test.each(Object.entries(functionLines))("%s", async (_name, { call, answers, refused }) => {
    const observed = { answers: [] as string[], refused: [] as string[], empty: [] as string[] };
    for (const [name, caller] of personas) observed[await outcome(caller, call)].push(name);
    expect(observed.answers.sort()).toEqual([...answers].sort());
    expect(observed.refused.sort()).toEqual([...refused].sort());
  });
});
