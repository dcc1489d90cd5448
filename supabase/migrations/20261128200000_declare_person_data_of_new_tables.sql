-- What becomes of the tables of community, moderation, Stripe and sync when accounts merge, data is copied or a
-- person is erased.

select
  private.declare_person_data('post_likes', 'user_id', 'move', 'delete', true, stays_because => 'The kept account likes the same posts.'),
  private.declare_person_data('comment_likes', 'user_id', 'move', 'delete', true, stays_because => 'The kept account likes the same comments.'),
  private.declare_person_data('post_views', 'user_id', 'move', 'delete', true, stays_because => 'The kept account has seen the same posts.'),
  private.declare_person_data('subscription_mails', 'user_id', 'stay', 'delete', true, stays_because => 'They were sent to the account of the time.'),
  private.declare_person_data('pte_sync_sources', 'created_by', 'stay', 'detach'),
  private.declare_person_data('pte_sync_suggestions', 'decided_by', 'stay', 'detach');

select
  private.declare_person_data('moderation_cases', 'author_id', 'move', 'detach'),
  private.declare_person_data('moderation_cases', 'claimed_by', 'stay', 'detach'),
  private.declare_person_data('flags', 'flagged_by', 'move', 'detach', true, scrub => 'note = null',
    stays_because => 'The kept account has reported the same.'),
  private.declare_person_data('moderation_decisions', 'decided_by', 'stay', 'detach'),
  private.declare_person_data('moderation_decisions', 'undone_by', 'stay', 'detach'),
  private.declare_person_data('moderation_rule_trials', 'tried_by', 'stay', 'detach'),
  private.declare_person_data('appeals', 'user_id', 'move', 'detach', true, scrub => 'message = ''[erased by request]'''),
  private.declare_person_data('appeals', 'decided_by', 'stay', 'detach'),
  private.declare_person_data('penalties', 'user_id', 'move', 'delete', true),
  private.declare_person_data('penalties', 'lifted_by', 'stay', 'detach'),
  private.declare_person_data('moderation_notes', 'user_id', 'move', 'delete'),
  private.declare_person_data('moderation_notes', 'author_id', 'stay', 'detach'),
  private.declare_person_data('notifications', 'user_id', 'move', 'delete', true);
