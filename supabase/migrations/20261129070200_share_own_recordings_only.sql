-- A learner names the recording of an attempt and may share the attempt. Shared is what lies in the folder
-- of the person whose attempt it is, or of an account that was merged into theirs: naming the path of
-- somebody else's recording opens nothing.

create or replace function private.is_public_recording(object_name text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.speaking_attempts a
    where a.audio_url = object_name and a.is_public
      and (storage.foldername(object_name))[1] in (select p::text from private.accounts_of_person(a.user_id) p))
$$;

comment on function private.is_public_recording(text) is 'Whether somebody shares this recording who made it.';
