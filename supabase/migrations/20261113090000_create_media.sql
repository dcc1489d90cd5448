-- The media library. A row describes a file in a storage bucket; whatever uses the file points here.

create type public.media_type as enum ('audio', 'image', 'video', 'document');
create type public.algorithm_version as enum ('EN_V2e', 'S-ASIA_V4i');

comment on type public.algorithm_version is 'Scoring algorithm of the legacy platform; no column uses it yet.';

create table public.media (
  id uuid primary key default gen_random_uuid(),
  type public.media_type not null,
  title text not null check (btrim(title) <> ''),
  bucket text,
  path text,
  url text,
  thumbnail_url text,
  alt_text text,
  transcript text,
  duration numeric(10, 3) check (duration >= 0),
  width int check (width > 0),
  height int check (height > 0),
  file_size bigint check (file_size >= 0),
  mime_type text,
  checksum text check (checksum ~ '^[0-9a-f]{64}$'),
  metadata jsonb,
  created_by uuid default auth.uid() references public.users (id) on delete set null,
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint media_object_key unique (bucket, path),
  constraint media_has_a_place check (url is not null or (bucket is not null and path is not null))
);

comment on table public.media is 'Files of the library. Deleting one that is in use is refused by the foreign keys that point here.';
comment on column public.media.url is 'Original address of a file that came from elsewhere; our copy is bucket and path.';
comment on column public.media.duration is 'Seconds, measured by the server.';
comment on column public.media.file_size is 'Bytes.';
comment on column public.media.checksum is 'SHA-256 of the file, lower-case hex.';

create index idx_media_type on public.media (type);
create index idx_media_url on public.media (url);
create index media_checksum_idx on public.media (checksum);
create index media_created_by_idx on public.media (created_by);
create index media_updated_idx on public.media (updated_at desc, id);

select private.open_to_staff('public.media', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.media');
