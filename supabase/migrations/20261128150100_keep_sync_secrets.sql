-- Passwords of sources stand where the API cannot reach: they are written through a function and read by
-- the worker. On a hosted project the Vault can take this table's place; nothing else would change.

create table private.sync_secrets (
  source_id uuid primary key references public.pte_sync_sources (id) on delete cascade,
  value text not null check (btrim(value) <> ''),
  updated_at timestamptz not null default now()
);

comment on table private.sync_secrets is 'Header value or password of a source. No role of the API may read it.';
revoke all on private.sync_secrets from anon, authenticated, service_role;

-- Definer: whoever writes a secret may not read one.
create function private.set_sync_secret(source_id uuid, value text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not private.has_permission('sync.run') then
    raise exception 'Keeping a secret of a source needs the permission sync.run.' using errcode = '42501';
  end if;
  if btrim(coalesce(value, '')) = '' then
    delete from private.sync_secrets s where s.source_id = set_sync_secret.source_id;
  else
    insert into private.sync_secrets (source_id, value)
    select s.id, set_sync_secret.value from public.pte_sync_sources s where s.id = set_sync_secret.source_id
    on conflict on constraint sync_secrets_pkey do update set value = excluded.value, updated_at = now();
  end if;
  -- Nothing but the secret changes when one takes the place of another.
  insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, old, new)
  select auth.uid(), private.actor_role(), 'update', 'pte_sync_sources', s.id::text, private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'), '{"secret": "[redacted]"}', '{"secret": "[redacted]"}'
  from public.pte_sync_sources s where s.id = set_sync_secret.source_id and s.has_secret and btrim(coalesce(set_sync_secret.value, '')) <> '';
  update public.pte_sync_sources s set has_secret = btrim(coalesce(set_sync_secret.value, '')) <> ''
  where s.id = set_sync_secret.source_id;
  if not found then
    raise exception 'There is no such source.' using errcode = 'PT404';
  end if;
  return btrim(coalesce(value, '')) <> '';
end $$;

create function public.set_sync_secret(source_id uuid, value text) returns boolean
language sql set search_path = '' as $$ select private.set_sync_secret(source_id, value) $$;

comment on function public.set_sync_secret(uuid, text) is
  'Keeps the header value or password of a source, in place of the one it had; an empty one forgets it. True when one is kept.';
revoke execute on function private.set_sync_secret(uuid, text), public.set_sync_secret(uuid, text) from public, anon;
grant execute on function private.set_sync_secret(uuid, text), public.set_sync_secret(uuid, text) to authenticated, service_role;
