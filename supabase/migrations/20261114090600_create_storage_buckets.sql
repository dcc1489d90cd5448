-- Where files live, how large they may be and of which kind. Only avatars are public.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('question-audio', 'question-audio', false, 50 * 1024 * 1024,
    array['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/ogg', 'audio/mp4', 'audio/aac', 'audio/webm']),
  ('question-images', 'question-images', false, 10 * 1024 * 1024,
    array['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  ('lesson-media', 'lesson-media', false, 500 * 1024 * 1024,
    array['video/mp4', 'video/webm', 'application/pdf']),
  ('attempt-recordings', 'attempt-recordings', false, 25 * 1024 * 1024,
    array['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/ogg', 'audio/mp4', 'audio/aac', 'audio/webm']),
  ('imports', 'imports', false, 500 * 1024 * 1024,
    array['text/csv', 'application/json', 'application/x-ndjson', 'text/plain', 'application/zip', 'application/xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']),
  ('avatars', 'avatars', true, 2 * 1024 * 1024, array['image/png', 'image/jpeg', 'image/webp'])
on conflict (id) do update set
  public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;

-- Definer, because learners read neither the library nor the banks.
create function private.can_open_object(bucket text, object_name text) returns boolean
language sql stable security definer set search_path = '' as $$
  select auth.uid() is not null and exists (
    select from public.media m
    cross join lateral (
      select q.lesson_id from public.speaking_questions s join public.lesson_questions q on q.question_id = s.id where s.media_id = m.id and s.is_active
      union all
      select q.lesson_id from public.writing_questions w join public.lesson_questions q on q.question_id = w.id where w.media_id = m.id and w.is_active
      union all
      select q.lesson_id from public.reading_questions r join public.lesson_questions q on q.question_id = r.id where r.media_id = m.id and r.is_active
      union all
      select q.lesson_id from public.listening_questions i join public.lesson_questions q on q.question_id = i.id where i.media_id = m.id and i.is_active
      union all
      select l.id from public.practice_lessons l where l.thumbnail_media_id = m.id
    ) used
    where m.bucket = can_open_object.bucket and m.path = object_name and private.can_open_lesson(used.lesson_id))
$$;

-- Definer, because the answer must count rows that the caller may not see.
create function private.object_is_in_library(bucket text, object_name text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.media m where m.bucket = object_is_in_library.bucket and m.path = object_name)
$$;

create index speaking_attempts_public_audio_idx on public.speaking_attempts (audio_url) where is_public;

-- Definer, so that a policy of storage does not depend on the policies of attempts.
create function private.is_public_recording(object_name text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.speaking_attempts a where a.audio_url = object_name and a.is_public)
$$;

grant execute on function private.is_public_recording(text), private.can_open_object(text, text), private.object_is_in_library(text, text) to authenticated, service_role;

create policy "Staff read content files, learners those of items that open" on storage.objects
for select to authenticated
using (bucket_id in ('question-audio', 'question-images', 'lesson-media')
  and ((select private.has_permission('content.read')) or private.can_open_object(bucket_id, name)));
create policy "Editors add content files" on storage.objects
for insert to authenticated
with check (bucket_id in ('question-audio', 'question-images', 'lesson-media') and (select private.has_permission('content.write')));
create policy "Editors replace content files" on storage.objects
for update to authenticated
using (bucket_id in ('question-audio', 'question-images', 'lesson-media') and (select private.has_permission('content.write')))
with check (bucket_id in ('question-audio', 'question-images', 'lesson-media') and (select private.has_permission('content.write')));
create policy "Editors delete content files that the library has let go" on storage.objects
for delete to authenticated
using (bucket_id in ('question-audio', 'question-images', 'lesson-media')
  and (select private.has_permission('content.write')) and not private.object_is_in_library(bucket_id, name));

create policy "A learner keeps recordings in the own folder" on storage.objects
for insert to authenticated
with check (bucket_id = 'attempt-recordings' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "A learner hears the own and public recordings, staff all" on storage.objects
for select to authenticated
using (bucket_id = 'attempt-recordings'
  and ((storage.foldername(name))[1] = (select auth.uid())::text
    or (select private.has_permission('attempts.read'))
    or private.is_public_recording(name)));

create policy "Everybody signed in sees avatars" on storage.objects
for select to authenticated using (bucket_id = 'avatars');
create policy "A person adds an own avatar" on storage.objects
for insert to authenticated
with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "A person replaces the own avatar" on storage.objects
for update to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text)
with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);
create policy "A person removes the own avatar" on storage.objects
for delete to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy "Sync staff read imports" on storage.objects
for select to authenticated using (bucket_id = 'imports' and (select private.has_permission('sync.run')));
create policy "Sync staff add imports" on storage.objects
for insert to authenticated with check (bucket_id = 'imports' and (select private.has_permission('sync.run')));
create policy "Sync staff delete imports" on storage.objects
for delete to authenticated using (bucket_id = 'imports' and (select private.has_permission('sync.run')));
