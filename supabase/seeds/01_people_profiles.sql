-- What learners told about themselves: target, country, exam date, how they want to practise.

set app.reason = 'Sample data';

create temporary table seed_profiles as
select ('5eed0001-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid as user_id, p.*
from (values
  (6, 'Germany', 'Europe/Berlin', 65, 'Master in engineering', 40), (7, 'India', 'Asia/Kolkata', 79, 'Skilled migration', 16),
  (8, 'Brazil', 'America/Sao_Paulo', 84, 'Medical registration', 9), (9, 'China', 'Asia/Shanghai', 58, 'Bachelor in business', 70),
  (10, 'Vietnam', 'Asia/Ho_Chi_Minh', 65, 'Master in finance', 25), (11, 'India', 'Asia/Kolkata', 79, 'Skilled migration', -30),
  (12, 'Egypt', 'Africa/Cairo', 72, 'PhD in chemistry', 12), (13, 'Japan', 'Asia/Tokyo', 50, null, -20),
  (14, 'Philippines', 'Asia/Manila', 65, 'Nursing', 33), (15, 'Ukraine', 'Europe/Kyiv', 65, 'Skilled migration', 54),
  (16, 'Pakistan', 'Asia/Karachi', 58, null, null), (17, 'Sri Lanka', 'Asia/Colombo', 79, 'Skilled migration', 21),
  (18, 'Kenya', 'Africa/Nairobi', 65, 'Nursing', 61), (19, 'South Korea', 'Asia/Seoul', 72, 'Master in design', 7),
  (20, 'Mexico', 'America/Mexico_City', 58, null, -90), (21, 'Nepal', 'Asia/Kathmandu', 65, 'Bachelor in health', 28),
  (22, 'Pakistan', 'Asia/Karachi', 65, 'Master in computing', 45), (23, 'Nigeria', 'Africa/Lagos', 76, 'Teaching', null),
  (24, 'Vietnam', 'Asia/Ho_Chi_Minh', 58, 'Bachelor in business', 18), (25, 'Sri Lanka', 'Asia/Colombo', 65, 'Skilled migration', 80),
  (26, 'Iran', 'Asia/Tehran', 72, 'PhD in biology', 36), (27, 'Ghana', 'Africa/Accra', 58, 'Nursing', 50),
  (28, 'China', 'Asia/Shanghai', 79, 'Skilled migration', 5), (29, 'India', 'Asia/Kolkata', 65, 'Family', null),
  (30, 'Poland', 'Europe/Warsaw', 50, null, -55), (31, 'South Korea', 'Asia/Seoul', 65, 'Exchange semester', 15),
  (32, 'Nigeria', 'Africa/Lagos', 72, 'Medical registration', 42), (33, 'Colombia', 'America/Bogota', 50, null, null),
  (34, 'South Africa', 'Africa/Johannesburg', 84, 'Teaching', 90), (35, 'Bangladesh', 'Asia/Dhaka', 58, 'Bachelor in health', 62),
  (36, 'Japan', 'Asia/Tokyo', 65, 'Master in law', 30), (37, 'Lebanon', 'Asia/Beirut', 65, 'Master in engineering', 24),
  (38, 'Turkey', 'Europe/Istanbul', 72, 'PhD in economics', 48), (39, 'Ghana', 'Africa/Accra', 50, null, null),
  (40, 'India', 'Asia/Kolkata', 79, 'Skilled migration', 13), (41, 'Bulgaria', 'Europe/Sofia', 58, null, 100),
  (42, 'Nigeria', 'Africa/Lagos', 65, 'Nursing', 38), (43, 'Italy', 'Europe/Rome', 65, 'Master in design', 20),
  (44, 'Bangladesh', 'Asia/Dhaka', 65, 'Master in finance', 55), (45, 'Vietnam', 'Asia/Ho_Chi_Minh', 50, null, 75),
  (48, null, null, null, null, null)
) as p (n, country, timezone, target, goal, exam_in_days);

insert into public.user_scheduled_exam_dates (id, user_id, exam_date, is_primary, created_at)
select ('5eed0104-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid, p.user_id, now()::date + p.exam_in_days, true, u.created_at
from seed_profiles p
join public.users u on u.id = p.user_id
where p.exam_in_days is not null
  and not exists (select from public.user_scheduled_exam_dates d where d.user_id = p.user_id);

-- Two learners have a second try in the book.
insert into public.user_scheduled_exam_dates (id, user_id, exam_date, exam_name, is_primary, created_at)
select ('5eed0105-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid, p.user_id, now()::date + p.exam_in_days + 60, 'PTE Academic, second try', false, u.created_at
from seed_profiles p
join public.users u on u.id = p.user_id
where p.n in (11, 19)
on conflict do nothing;

insert into public.user_profiles (id, user_id, target_score, study_goal, phone_number, country, timezone, preferences, created_at)
select ('5eed0106-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid, p.user_id, p.target, p.goal,
  case when p.n % 3 = 0 then '+00 555 01' || lpad(p.n::text, 2, '0') end, p.country, p.timezone,
  jsonb_build_object('theme', case p.n % 2 when 0 then 'dark' else 'light' end, 'reminders', p.n % 4 <> 0), u.created_at
from seed_profiles p
join public.users u on u.id = p.user_id
on conflict do nothing;

insert into public.pte_user_exam_settings (id, user_id, target_score, preferences, created_at)
select ('5eed0107-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid, p.user_id, p.target,
  jsonb_build_object('sessionMinutes', 15 + p.n % 3 * 15, 'difficulty', 'Medium', 'modules', '["speaking", "listening"]'::jsonb), u.created_at
from seed_profiles p
join public.users u on u.id = p.user_id
where p.n % 2 = 0
on conflict do nothing;

drop table pg_temp.seed_profiles;

reset app.reason;
