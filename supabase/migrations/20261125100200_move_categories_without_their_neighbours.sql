-- A moved category takes a free place between its new neighbours, which stay as they are: whoever edits one
-- of them meanwhile saves without a conflict. Places are far apart, so that there is room for long.

create or replace function public.move_category(category int, new_parent int, "position" int, version int) returns public.pte_categories
language plpgsql set search_path = '' as $$
declare
  gap constant int := 1000;
  neighbours int[];
  places int[];
  target int;
  before int;
  wanted int;
  moved public.pte_categories;
begin
  perform pg_advisory_xact_lock(hashtext('pte_categories'));
  select coalesce(array_agg(o.id order by nullif(o.order_index, 0) nulls last, o.id), '{}'),
    coalesce(array_agg(o.order_index order by nullif(o.order_index, 0) nulls last, o.id), '{}')
  into neighbours, places
  from public.pte_categories o where o.parent is not distinct from new_parent and o.id <> category;
  target := least(greatest(coalesce(move_category.position, 1), 1), cardinality(neighbours) + 1);

  -- Those without a place come last: whoever stands before the moved one needs a place as well.
  for n in 1 .. target - 1 loop
    if places[n] = 0 then
      places[n] := coalesce(places[n - 1], 0) + gap;
      update public.pte_categories c set order_index = places[n] where c.id = neighbours[n];
    end if;
  end loop;
  before := coalesce(places[target - 1], 0);
  if coalesce(places[target], 0) = 0 then
    wanted := before + gap;
  else
    wanted := (before + places[target]) / 2;
  end if;
  if wanted <= before then
    update public.pte_categories c set order_index = s.n * gap
    from unnest(neighbours) with ordinality s (id, n)
    where c.id = s.id and places[s.n] > 0 and c.order_index <> s.n * gap;
    wanted := target * gap - gap / 2;
  end if;

  update public.pte_categories c set parent = new_parent, order_index = wanted, version = move_category.version
  where c.id = category
  returning c.* into moved;
  if not found then
    raise exception 'This category does not exist any more, or you may not move it.' using errcode = '42501';
  end if;
  return moved;
end $$;

comment on column public.pte_categories.order_index is
  'Place among the categories of the same parent: any rising numbers, with room between them; 0 for one that nobody has placed, which comes last by id.';
