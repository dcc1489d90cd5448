-- Why somebody flags a text: a list that moderators keep, so that a new kind of trouble needs no release.

create table public.flag_reasons (
  id text primary key check (id ~ '^[a-z][a-z_]{1,39}$'),
  label text not null check (char_length(btrim(label)) between 2 and 80),
  description text,
  severity int not null check (severity between 1 and 5),
  is_active boolean not null default true,
  order_index int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.flag_reasons is 'The reasons that learners choose from when they flag a post or a comment.';
comment on column public.flag_reasons.id is 'A word for machines, such as exam_content; it stays when the label changes.';
comment on column public.flag_reasons.severity is '1 (untidy) to 5 (somebody may come to harm); the queue is sorted by it first.';
comment on column public.flag_reasons.is_active is 'Learners are offered active reasons only.';

alter table public.flag_reasons enable row level security;
create policy "People see what they may choose from, staff see all" on public.flag_reasons
for select to authenticated using (is_active or (select private.has_permission('community.read')));
create policy "Moderators add reasons" on public.flag_reasons
for insert to authenticated with check ((select private.has_permission('community.moderate')));
create policy "Moderators change reasons" on public.flag_reasons
for update to authenticated
using ((select private.has_permission('community.moderate'))) with check ((select private.has_permission('community.moderate')));
grant select, insert, update on public.flag_reasons to authenticated;
select private.enable_tracking('public.flag_reasons');

insert into public.flag_reasons (id, label, description, severity, order_index) values
  ('spam', 'Advertising or spam', 'Sells something, or is posted again and again.', 2, 1),
  ('exam_content', 'Shares real exam questions', 'Questions or answers from a real test, or an offer of them.', 4, 2),
  ('abuse', 'Insults or bullies somebody', 'Attacks a person instead of what they said.', 4, 3),
  ('self_harm', 'Somebody may be in danger', 'Talk of hurting oneself or others.', 5, 4),
  ('wrong_advice', 'Wrong or misleading advice', 'Would cost somebody points or money who follows it.', 2, 5),
  ('off_topic', 'Does not belong here', 'Another topic, or another forum.', 1, 6),
  ('other', 'Something else', 'Say what in the note.', 2, 7);
