-- The link rows of mock tests follow their items once a statement, not once a row.

create function private.refresh_changed_linked_questions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Touching the link row lets describe_linked_question read the item anew.
  execute format(
    'update public.pte_questions p set question = n.title
     from new_rows n join old_rows o on o.id = n.id
     where p.%I = n.id and (o.title, o.type, o.difficulty, o.tags) is distinct from (n.title, n.type, n.difficulty, n.tags)', tg_argv[0]);
  return null;
end $$;

comment on function private.refresh_changed_linked_questions() is
  'Statement trigger of a bank: the questions of mock tests that are linked to a changed item describe it as it is now. Argument: the linking column.';

revoke execute on function private.refresh_changed_linked_questions() from public;

do $$
declare
  module text;
begin
  foreach module in array array['speaking', 'writing', 'reading', 'listening'] loop
    execute format('drop trigger refresh_linked_questions on public.%I', module || '_questions');
    execute format(
      'create trigger refresh_linked_questions after update on public.%I referencing old table as old_rows new table as new_rows
       for each statement execute function private.refresh_changed_linked_questions(%L)', module || '_questions', module || '_question_id');
  end loop;
end $$;

drop function private.refresh_linked_questions();
