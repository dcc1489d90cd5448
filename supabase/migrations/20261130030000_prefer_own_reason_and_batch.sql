-- A function that was told why by its own parameter, or ties its changes together itself, is right about that.
-- Settings are made by functions only: no caller of the API can. What the request's headers say counts where no
-- function said anything.
create or replace function private.request_context(header text, setting text)
returns text language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(current_setting(setting, true), ''),
    nullif(private.header_text(nullif(current_setting('request.headers', true), '')::jsonb ->> header), '')
  )
$$;
