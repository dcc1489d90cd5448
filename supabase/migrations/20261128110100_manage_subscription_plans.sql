-- Plans are managed by those who hold plans.manage. A plan is put aside, never deleted: subscribers of an
-- old price keep the tier that its plan gives.

insert into public.role_permissions (role, permission) values ('admin', 'plans.manage');

drop policy "Staff add plans" on public.subscription_plans;
drop policy "Staff change plans" on public.subscription_plans;
drop policy "Staff delete plans" on public.subscription_plans;
create policy "Staff who manage plans add them" on public.subscription_plans
for insert to authenticated with check ((select private.has_permission('plans.manage')));
create policy "Staff who manage plans change them" on public.subscription_plans
for update to authenticated
using ((select private.has_permission('plans.manage')))
with check ((select private.has_permission('plans.manage')));
revoke delete on public.subscription_plans from authenticated;

alter table public.subscription_plans
add column currency text check (currency ~ '^[a-z]{3}$'),
add column amount int check (amount >= 0),
add column product_name text check (btrim(product_name) <> ''),
add column archived_at timestamptz,
add constraint subscription_plans_money_check check (num_nonnulls(currency, amount) <> 1);

comment on column public.subscription_plans.currency is 'ISO 4217 in lower case, as Stripe writes it; null: not compared with Stripe.';
comment on column public.subscription_plans.amount is 'What Stripe should charge a period, in the smallest unit of the currency; null: not compared.';
comment on column public.subscription_plans.product_name is 'What the product should be called on invoices; null: not compared.';
comment on column public.subscription_plans.archived_at is 'Put aside: not on offer, but its price still gives the tier.';

create function private.end_offer_of_archived_plan() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.archived_at is not null then
    new.is_active := false;
  end if;
  return new;
end $$;

create trigger end_offer before insert or update on public.subscription_plans
for each row execute function private.end_offer_of_archived_plan();
grant execute on function private.end_offer_of_archived_plan() to authenticated, service_role;
