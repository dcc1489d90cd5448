-- The server asks Storage for these paths by address and under the service key. "../" in an address leads to
-- another bucket or another part of the API, and so does what the parser of addresses takes for it.

create function private.is_object_path(path text) returns boolean
language sql immutable strict set search_path = '' as $$
  select path !~ '(^|/)\.{0,2}(/|$)|[?#%\\[:cntrl:]]'
$$;

comment on function private.is_object_path(text) is 'Whether a path names a file of its bucket, whoever reads it. The server asks the same (isObjectPath).';
revoke execute on function private.is_object_path(text) from public;
grant execute on function private.is_object_path(text) to authenticated, service_role;

alter table public.media add constraint media_path_in_bucket check (private.is_object_path(path));
alter table public.pte_sync_jobs add constraint pte_sync_jobs_file_path_in_bucket check (private.is_object_path(file_path));
