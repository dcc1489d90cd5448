-- People: staff, learners with and without a way to sign in. Every sample id starts with 5eed, so that
-- sample data can be told from real data. The password is that of supabase/local/accounts.ts.

set app.reason = 'Sample data';

insert into auth.users
  (id, aud, role, email, encrypted_password, email_confirmed_at, last_sign_in_at, raw_app_meta_data, raw_user_meta_data,
   created_at, updated_at, confirmation_token, recovery_token, email_change, email_change_token_new,
   email_change_token_current, phone_change, phone_change_token, reauthentication_token)
select
  ('5eed0001-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid, 'authenticated', 'authenticated', p.email,
  -- A fixed salt keeps the seed deterministic; everybody else has no password and cannot sign in.
  case when p.email like '%@pte.local' then (select extensions.crypt('pte-console-dev', '$2a$08$ptesampleaccountsonly.')) end,
  case when p.verified then date_trunc('day', now()) - make_interval(days => p.joined_days_ago, hours => -1) end,
  case when p.seen_days_ago is not null then date_trunc('day', now()) - make_interval(days => p.seen_days_ago, hours => p.n % 9) end,
  '{"provider": "email", "providers": ["email"]}', jsonb_build_object('full_name', p.name),
  date_trunc('day', now()) - make_interval(days => p.joined_days_ago), date_trunc('day', now()) - make_interval(days => p.joined_days_ago),
  '', '', '', '', '', '', '', ''
from (values
  (1, 'Ada Okafor', 'admin@pte.local', 420, true, 1),
  (2, 'Erik Lindqvist', 'editor@pte.local', 410, true, 1),
  (3, 'Sofia Marques', 'support@pte.local', 405, true, 1),
  (4, 'Mo Rahimi', 'moderator@pte.local', 390, true, 2),
  (5, 'Anna Kowalska', 'analyst@pte.local', 300, true, 4),
  (6, 'Lena Fischer', 'learner@pte.local', 12, true, 1),
  (7, 'Priya Raman', 'learner.pro@pte.local', 340, true, 1),
  (8, 'Paulo Prado', 'learner.premium@pte.local', 365, true, 1),
  (9, 'Wei Zhang', 'wei.zhang@learners.example', 372, true, 3),
  (10, 'Nguyen Thi Mai', 'mai.nguyen@learners.example', 368, true, 2),
  (11, 'Arjun Mehta', 'arjun.mehta@learners.example', 361, true, 6),
  (12, 'Fatima Al-Sayed', 'fatima.alsayed@learners.example', 355, true, 1),
  (13, 'Kenji Sato', 'kenji.sato@learners.example', 349, true, 40),
  (14, 'Maria Santos', 'maria.santos@learners.example', 343, true, 5),
  (15, 'Olena Shevchenko', 'olena.shevchenko@learners.example', 336, true, 9),
  (16, 'Ali Hassan', 'ali.hassan@learners.example', 330, true, 75),
  (17, 'Nimal Perera', 'nimal.perera@learners.example', 321, true, 2),
  (18, 'Grace Mwangi', 'grace.mwangi@learners.example', 315, true, 14),
  (19, 'Hyejin Park', 'hyejin.park@learners.example', 302, true, 1),
  (20, 'Tomás Herrera', 'tomas.herrera@learners.example', 296, true, 120),
  (21, 'Sushila Gurung', 'sushila.gurung@learners.example', 284, true, 3),
  (22, 'Bilal Chaudhry', 'bilal.chaudhry@learners.example', 277, true, 8),
  (23, 'Ngozi Eze', 'ngozi.eze@learners.example', 263, true, 30),
  (24, 'Anh Tuan Le', 'tuan.le@learners.example', 251, true, 2),
  (25, 'Ravindu Silva', 'ravindu.silva@learners.example', 240, true, 11),
  (26, 'Yasmin Karimi', 'yasmin.karimi@learners.example', 233, true, 4),
  (27, 'Daniel Osei', 'daniel.osei@learners.example', 221, true, 7),
  (28, 'Li Na', 'na.li@learners.example', 214, true, 1),
  (29, 'Harpreet Kaur', 'harpreet.kaur@learners.example', 202, true, 16),
  (30, 'Marta Nowak', 'marta.nowak@learners.example', 190, true, 60),
  (31, 'Joon-ho Kim', 'joonho.kim@learners.example', 177, true, 2),
  (32, 'Aisha Bello', 'aisha.bello@learners.example', 163, true, 5),
  (33, 'Carlos Rivera', 'carlos.rivera@learners.example', 151, true, 90),
  (34, 'Thandiwe Dube', 'thandiwe.dube@learners.example', 144, true, 3),
  (35, 'Rashid Khan', 'rashid.khan@learners.example', 133, true, 22),
  (36, 'Mei Tanaka', 'mei.tanaka@learners.example', 120, true, 1),
  (37, 'Samir Haddad', 'samir.haddad@learners.example', 109, true, 10),
  (38, 'Elif Yıldız', 'elif.yildiz@learners.example', 98, true, 2),
  (39, 'Kwame Boateng', 'kwame.boateng@learners.example', 83, true, 19),
  (40, 'Deepa Iyer', 'deepa.iyer@learners.example', 71, true, 1),
  (41, 'Ivan Petrov', 'ivan.petrov@learners.example', 64, true, 33),
  (42, 'Chinedu Obi', 'chinedu.obi@learners.example', 52, true, 6),
  (43, 'Lucia Bianchi', 'lucia.bianchi@learners.example', 41, true, 2),
  (44, 'Farhana Akter', 'farhana.akter@learners.example', 30, true, 1),
  (45, 'Minh Chau Tran', 'chau.tran@learners.example', 19, true, 3),
  (46, 'Oscar Lund', 'oscar.lund@learners.example', 11, false, null::int),
  (47, 'Cheap Essays', 'cheap.essays@spam.example', 9, false, 8),
  (48, 'Zainab Ali', 'zainab.ali@learners.example', 4, true, 1)
) as p (n, name, email, joined_days_ago, verified, seen_days_ago)
on conflict do nothing;

-- The hosted platform files its users under an instance; the embedded one has no such column.
do $$
begin
  if exists (select from pg_catalog.pg_attribute
             where attrelid = 'auth.users'::regclass and attname = 'instance_id' and not attisdropped) then
    execute 'update auth.users set instance_id = ''00000000-0000-0000-0000-000000000000''
      where instance_id is null and id::text like ''5eed0001-%''';
  end if;
end $$;

insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at, updated_at)
select
  ('5eed0101-0000-4000-8000-' || right(u.id::text, 12))::uuid, 'email', u.id::text, u.id,
  jsonb_build_object('sub', u.id::text, 'email', u.email, 'email_verified', u.email_confirmed_at is not null),
  u.last_sign_in_at, u.created_at, u.created_at
from auth.users u
where u.id::text like '5eed0001-%'
on conflict do nothing;

insert into public.staff_members (user_id, role, granted_by, created_at)
select u.id, s.role::public.staff_role, a.id, u.created_at
from (values
  ('admin@pte.local', 'admin'),
  ('editor@pte.local', 'editor'),
  ('support@pte.local', 'support'),
  ('moderator@pte.local', 'moderator'),
  ('analyst@pte.local', 'analyst')
) as s (email, role)
join auth.users u on u.email = s.email
left join auth.users a on a.email = 'admin@pte.local' and a.id <> u.id
on conflict do nothing;

insert into public.organizations (id, name, slug, plan_type, max_users, status, created_at)
select ('5eed0102-0000-4000-8000-' || left(md5(o.slug), 12))::uuid, o.name, o.slug, o.plan, o.max_users, o.status,
  date_trunc('day', now()) - make_interval(days => o.age)
from (values
  ('Harbour Language College', 'harbour-college', 'premium', 60, 'active', 400),
  ('Northside Nursing Agency', 'northside-nursing', 'pro', 25, 'active', 260),
  ('Quick English', 'quick-english', 'free', 10, 'suspended', 190)
) as o (name, slug, plan, max_users, status, age)
on conflict do nothing;

-- The profile came with the sign-up, which happens now; give it the day the person joined.
update public.users u
set created_at = a.created_at,
  role = case when right(u.id::text, 2) in ('23', '34') then 'teacher' else u.role end,
  daily_ai_credits = case when u.email = 'learner.premium@pte.local' then null when a.id::text like '%7' then 10 else u.daily_ai_credits end,
  ai_credits_used = case when a.last_sign_in_at > now() - interval '3 days' then right(u.id::text, 1)::int % 4 else 0 end,
  organization_id = (
    select o.id from public.organizations o
    where o.slug = case right(u.id::text, 1) when '4' then 'harbour-college' when '1' then 'northside-nursing' when '0' then 'quick-english' end
      and u.email like '%@learners.example')
from auth.users a
where a.id = u.id and u.id::text like '5eed0001-%' and u.version = 1;

insert into public.teams (id, name, description, organization_id, created_at)
select ('5eed0103-0000-4000-8000-' || left(md5(t.name), 12))::uuid, t.name, t.description, o.id, o.created_at + interval '2 days'
from (values
  ('harbour-college', 'Spring intake', 'Learners who sit the test in spring.'),
  ('harbour-college', 'Autumn intake', 'Learners who sit the test in autumn.'),
  ('northside-nursing', 'Nurses abroad', 'Registered nurses preparing for migration.')
) as t (slug, name, description)
join public.organizations o on o.slug = t.slug
on conflict do nothing;

insert into public.team_members (team_id, user_id, role, joined_at)
select t.id, u.id, case when row_number() over (partition by t.id order by u.created_at) = 1 then 'admin' else 'member' end,
  u.created_at + interval '3 days'
from public.teams t
join public.users u on u.organization_id = t.organization_id
where t.id::text like '5eed0103-%'
  and (t.name <> 'Spring intake' or right(u.id::text, 2)::int < 27)
  and (t.name <> 'Autumn intake' or right(u.id::text, 2)::int >= 27)
on conflict do nothing;

reset app.reason;
