-- What becomes of the tables of plans and reconciliations when accounts merge or a person is erased.

select
  private.declare_person_data('subscription_plan_checks', 'checked_by', 'stay', 'detach'),
  private.declare_person_data('stripe_reconciliations', 'started_by', 'stay', 'detach'),
  private.declare_person_data('stripe_drift', 'repaired_by', 'stay', 'detach'),
  private.declare_person_data('stripe_drift', 'user_id', 'stay', 'delete', false, stays_because => 'It was found for the account of the time.');
