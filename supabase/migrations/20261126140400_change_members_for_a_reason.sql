-- Who belongs to an organization or a team changes through functions only: they ask why, change all of it
-- together, and tie it together in the audit log.

drop policy "Support adds members" on public.team_members;
drop policy "Support changes memberships" on public.team_members;
drop policy "Support removes members" on public.team_members;
revoke insert, update, delete on public.team_members from authenticated;

create function private.keep_organization_of_person() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception 'People join and leave an organization on its page, for a reason.' using errcode = '42501';
  end if;
  return new;
end $$;

comment on function private.keep_organization_of_person() is
  'Row trigger of users: the API moves a person between organizations through functions that ask why.';
revoke execute on function private.keep_organization_of_person() from public;
grant execute on function private.keep_organization_of_person() to authenticated, service_role;

create trigger keep_organization_of_person before update of organization_id on public.users
for each row when (new.organization_id is distinct from old.organization_id)
execute function private.keep_organization_of_person();

-- Every change of members begins here. Returns the batch id that ties it together in the audit log.
create function private.begin_member_change(reason text) returns uuid
language plpgsql set search_path = '' as $$
begin
  if not private.has_permission('learners.write') then
    raise exception 'Changing members needs the permission learners.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform set_config('app.reason', btrim(reason), true);
  return private.begin_batch(btrim(reason));
end $$;

-- Locks these people, always in the same order, so that two changes of the same ones wait for each other.
create function private.lock_people(user_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  most constant int := 500;
  wanted constant int := (select count(distinct id) from unnest(user_ids) id);
  found_people int;
begin
  if wanted not between 1 and most then
    raise exception 'Choose 1 to % people.', most using errcode = '22023';
  end if;
  perform from public.users u where u.id = any (user_ids) order by u.id for no key update;
  get diagnostics found_people = row_count;
  if found_people < wanted then
    raise exception '% of these people do not exist any more.', wanted - found_people using errcode = 'PT404';
  end if;
end $$;

create function private.lock_organization(organization_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  organization public.organizations;
begin
  select * into organization from public.organizations o where o.id = lock_organization.organization_id for share;
  if not found then
    raise exception 'This organization does not exist any more.' using errcode = 'PT404';
  elsif organization.archived_at is not null then
    raise exception '% is archived. Restore it first.', organization.name using errcode = '23514';
  end if;
end $$;

revoke execute on function
  private.begin_member_change(text), private.lock_people(uuid[]), private.lock_organization(uuid)
from public;
