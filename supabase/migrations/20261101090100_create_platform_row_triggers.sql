-- Two row triggers that most tables share: the time of the last change, and the lock that keeps
-- two people from silently overwriting each other.

create function private.set_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;

comment on function private.set_updated_at() is 'Trigger: stamps updated_at with the time of the transaction.';

-- Optimistic lock. A client sends back the version it read. PostgREST answers SQLSTATE PT409 with
-- HTTP status 409 and passes the detail on, so the client has both sides: its own and the current row.
create function private.check_version() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.version is distinct from old.version then
    raise exception 'This record was changed by someone else since you opened it.'
      using errcode = 'PT409',
        detail = (to_jsonb(old) - 'search')::text,
        hint = 'Compare the current record with your changes, then save with its version.';
  end if;
  new.version := old.version + 1;
  return new;
end $$;

comment on function private.check_version() is
  'Trigger: refuses (PT409) an update that names another version than the stored one, else counts up.';
