-- What is published was checked when it was published. A change of its difficulty or tags does not check
-- it again: over ten thousand rows that alone took longer than an API statement may.

do $$
declare
  module text;
  key_column text;
  content text;
begin
  foreach module in array array['speaking', 'writing', 'reading', 'listening'] loop
    key_column := case module when 'listening' then 'correct_answers' else 'answer_key' end;
    content := format('(%1$s.type, %1$s.prompt_text, %1$s.transcript, %1$s.options, %1$s.%2$I, %1$s.media_id, %1$s.archived_at)', '%1$s', key_column);
    execute format($sql$
      drop trigger refuse_invalid_question on public.%1$I;
      drop trigger require_question_check on public.%1$I;
      create trigger refuse_invalid_question before insert on public.%1$I
      for each row when (new.is_active) execute function private.refuse_invalid_question(%2$L);
      create trigger refuse_invalid_question_change before update on public.%1$I
      for each row when (new.is_active and (not old.is_active or %3$s is distinct from %4$s))
      execute function private.refuse_invalid_question(%2$L);
      create trigger require_question_check before insert on public.%1$I
      for each row when (new.is_active) execute function private.require_question_check(%2$L);
      create trigger require_question_check_change before update on public.%1$I
      for each row when (new.is_active and (not old.is_active or %3$s is distinct from %4$s))
      execute function private.require_question_check(%2$L);
    $sql$, module || '_questions', module, format(content, 'old'), format(content, 'new'));
  end loop;
end $$;
