-- A secret is for the server it was given for. Whoever may edit a source could otherwise send it to a server
-- of their own, and read there what nobody may read here.

-- Where the secret is sent. Null for what is no plain address: that never counts as the same place.
create function private.secret_destination(kind text, config jsonb) returns text
language sql immutable set search_path = '' as $$
  select case kind
    when 'feed' then lower(substring(config ->> 'url' from '^https?://[A-Za-z0-9.:-]+(?=[/?#]|$)'))
    when 'postgres' then lower(concat_ws(' ', config ->> 'host', config ->> 'port', config ->> 'ssl'))
    else ''
  end
$$;

comment on function private.secret_destination(text, jsonb) is 'Scheme, host and port that the secret of a source is sent to; null when they are not plain.';
revoke execute on function private.secret_destination(text, jsonb) from public;

-- Definer: no role of the API reaches the secrets.
create function private.forget_moved_secret() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.secret_destination(new.kind, new.config) = private.secret_destination(old.kind, old.config) then
    return new;
  end if;
  delete from private.sync_secrets s where s.source_id = new.id;
  new.has_secret := false;
  return new;
end $$;

comment on function private.forget_moved_secret() is 'Row trigger of pte_sync_sources: another address begins without a secret.';
revoke execute on function private.forget_moved_secret() from public;

-- After guard_update by its name, which would refuse the change of has_secret.
create trigger guard_update_then_forget_secret before update on public.pte_sync_sources
for each row when (old.has_secret and (new.config is distinct from old.config or new.kind is distinct from old.kind))
execute function private.forget_moved_secret();
