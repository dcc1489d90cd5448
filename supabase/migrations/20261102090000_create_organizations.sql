-- Schools and companies that enrol people. Staff keep them; their members do not see this table,
-- because it holds settings and addresses of other systems.

create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (btrim(name) <> ''),
  slug text unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  plan_type text not null default 'free' check (plan_type in ('free', 'pro', 'premium')),
  custom_branding jsonb not null default '{}' check (jsonb_typeof(custom_branding) = 'object'),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  max_users int not null default 10 check (max_users > 0),
  api_key_hash text unique check (api_key_hash ~ '^[0-9a-f]{64}$'),
  webhook_url text check (webhook_url ~ '^https?://'),
  status text not null default 'active' check (status in ('active', 'suspended')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.organizations is 'Schools and companies that enrol people.';
comment on column public.organizations.plan_type is 'What the organization pays for; a person''s own tier is in user_subscriptions.';
comment on column public.organizations.max_users is 'Agreed number of members. Advice to staff, not enforced.';
comment on column public.organizations.api_key_hash is 'SHA-256 (hex) of the API key. The key itself is shown once, by issue_organization_api_key.';

alter table public.users
add constraint users_organization_id_fkey
foreign key (organization_id) references public.organizations (id) on delete set null;

select private.open_to_staff('public.organizations', 'learners.read', 'learners.write', 'learners.write');
select private.enable_tracking('public.organizations', 'api_key_hash');

create function public.issue_organization_api_key(organization_id uuid) returns text
language plpgsql set search_path = '' as $$
declare
  api_key constant text := 'pte_' || encode(extensions.gen_random_bytes(32), 'hex');
begin
  update public.organizations o
  set api_key_hash = encode(sha256(convert_to(api_key, 'UTF8')), 'hex')
  where o.id = issue_organization_api_key.organization_id;
  if not found then
    raise exception 'There is no such organization, or you may not change it.' using errcode = 'PT404';
  end if;
  return api_key;
end $$;

comment on function public.issue_organization_api_key(uuid) is
  'Replaces the API key of an organization and returns the new one, the only time that it is readable.';
grant execute on function public.issue_organization_api_key(uuid) to authenticated;
