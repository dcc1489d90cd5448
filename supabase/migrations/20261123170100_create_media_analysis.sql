-- How a recording sounds: measured from its samples where it is uploaded, once, and kept with the
-- content it was measured from.

create table public.media_analysis (
  media_id uuid primary key references public.media (id) on delete cascade,
  checksum text not null,
  duration numeric(10, 3) not null check (duration > 0),
  loudness numeric(5, 1),
  peak numeric(5, 1) not null check (peak <= 24),
  clipped int not null check (clipped >= 0),
  leading_silence numeric(8, 2) not null check (leading_silence >= 0),
  trailing_silence numeric(8, 2) not null check (trailing_silence >= 0),
  peaks smallint[] not null check (cardinality(peaks) between 1 and 2000),
  measured_by uuid references public.users (id) on delete set null,
  measured_at timestamptz not null default now()
);

comment on table public.media_analysis is 'Measurements of the sound of a file in the library.';
comment on column public.media_analysis.checksum is 'Content that was measured; another one means the file was replaced since.';
comment on column public.media_analysis.loudness is 'Integrated loudness in LUFS (ITU-R BS.1770); null when all is silence.';
comment on column public.media_analysis.peak is 'Highest sample in dBFS.';
comment on column public.media_analysis.clipped is 'Places where the wave is cut off at full scale.';
comment on column public.media_analysis.leading_silence is 'Seconds before the first sound.';
comment on column public.media_analysis.trailing_silence is 'Seconds after the last sound.';
comment on column public.media_analysis.peaks is 'The wave as drawn: highest sample of equal stretches, 0 to 100.';

create index media_analysis_measured_by_idx on public.media_analysis (measured_by);

select private.open_to_staff('public.media_analysis', 'content.read', 'content.write', 'content.write');
select private.enable_tracking('public.media_analysis', 'peaks');

-- Definer: the file is compared whatever the caller may see.
create function private.stamp_media_analysis() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.media m where m.id = new.media_id and m.checksum = new.checksum) then
    raise exception 'The file was replaced since it was measured: measure it again.' using errcode = '23514';
  end if;
  new.measured_by := auth.uid();
  new.measured_at := now();
  return new;
end $$;

create trigger stamp before insert or update on public.media_analysis
for each row execute function private.stamp_media_analysis();
