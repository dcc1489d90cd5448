-- A preview link signs the addresses of its files with the service key. An item of the library that named
-- a file of another bucket (a copy of somebody's data, a recording) would open that file to whoever has the link.

alter table public.media add constraint media_in_library_bucket
check (bucket in ('question-audio', 'question-images', 'lesson-media'));
