import type { FunctionLine } from "./function-line.ts";
import { everyStaff } from "./personas.ts";

/** A visible post and another one, a comment, the forums that the calls name, and a batch of the community. */
export const communityFixtures = `
    create table public.post_to_moderate as
      select p.id, (select o.id from public.posts o where o.id <> p.id and o.status = 'visible' limit 1) as other_id, p.forum_id,
        (select c.id from public.comments c where c.status = 'visible' limit 1) as comment_id
      from public.posts p join public.forums f on f.id = p.forum_id
      where p.status = 'visible' and not p.is_pinned and f.is_active limit 1;
    grant select on public.post_to_moderate to anon, authenticated, service_role;
    select set_config('app.batch_id', gen_random_uuid()::text, false);
    update public.forums set title = title || '.' where id = (select forum_id from public.post_to_moderate);
    select set_config('app.batch_id', '', false);`;

const post = "(select id from post_to_moderate)";
const moderators = {
  answers: ["admin", "moderator"],
  refused: ["anon", "learner", "editor", "support", "analyst", "service"],
};
const communityReaders = {
  answers: ["admin", "support", "moderator", "analyst"],
  refused: ["anon", "learner", "editor", "service"],
};
const signedIn = { answers: ["learner", ...everyStaff], refused: ["anon", "service"] };

export const communityFunctions: Record<string, FunctionLine> = {
  community_authors: {
    call: "community_authors(array(select author_id from author_to_name))",
    ...signedIn,
  },
  list_comments: { call: "list_comments()", ...communityReaders },
  list_posts: { call: "list_posts()", ...communityReaders },
  merge_posts: {
    call: `merge_posts(array[${post}], (select other_id from post_to_moderate), 'Matrix', gen_random_uuid())`,
    ...moderators,
  },
  moderate_comments: {
    call: "moderate_comments(array(select comment_id from post_to_moderate), 'hide', 'Matrix', gen_random_uuid())",
    ...moderators,
  },
  moderate_posts: {
    call: `moderate_posts(array[${post}], 'pin', 'Matrix', gen_random_uuid())`,
    ...moderators,
  },
  note_post_view: { call: `note_post_view(${post})`, ...signedIn },
  order_forum_categories: {
    call: "order_forum_categories(array(select id from forum_categories))",
    ...moderators,
  },
  order_forums: { call: "order_forums(array(select id from forums))", ...moderators },
  post_thread: { call: `post_thread(${post})`, ...signedIn },
};
