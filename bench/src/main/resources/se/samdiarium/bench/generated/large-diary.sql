-- Ten whole years before this one, in the first diary of each region, spread by population; about three documents a case.
-- Each document is three passages; no bytes are kept of it, so what stands for their hash is that of the passages' numbers.
-- Settings: bench.entries (how many), bench.generator (who is said to have registered them). Temporary table: passage (n from 1, title, body).
-- Runs in one transaction.
select setseed(0.21);

create temporary table share on commit drop as
with population (region_code, thousands) as (values
    ('01', 2454), ('03', 409), ('04', 303), ('05', 473), ('06', 370), ('07', 204), ('08', 247), ('09', 61), ('10', 158), ('12', 1428), ('13', 345),
    ('14', 1769), ('17', 283), ('18', 309), ('19', 281), ('20', 287), ('21', 286), ('22', 242), ('23', 132), ('24', 279), ('25', 249)),
diary as (
    select distinct on (a.region_code) a.region_code, a.id authority_id, s.id series_id, s.prefix
    from authority a join series s on s.authority_id = a.id and s.prefix = a.prefix order by a.region_code, a.name, a.id)
select d.region_code, d.authority_id, d.series_id, d.prefix,
       (sum(p.thousands) over w - p.thousands)::float / sum(p.thousands) over () low, (sum(p.thousands) over w)::float / sum(p.thousands) over () high
from diary d join population p on p.region_code = d.region_code
window w as (order by d.region_code);

create temporary table made_case on commit drop as
select gen_random_uuid() id, s.authority_id, s.series_id, s.region_code, s.prefix, c.year, c.opened_at, c.documents,
       row_number() over (partition by s.series_id, c.year order by c.opened_at) serial
from (select random() place, extract(year from now())::int - 1 - y.back as year, documents,
             make_timestamptz(extract(year from now())::int - 1 - y.back, 1, 2, 8, 0, 0, 'Europe/Stockholm') + day * interval '362 days' opened_at
      from (select floor(random() * 10)::int back, random() as day, 1 + floor(-ln(1 - random()) * 3.2)::int documents
            from generate_series(1, (current_setting('bench.entries')::int * 0.3)::int)) y) c
join share s on c.place >= s.low and c.place < s.high;

create temporary table made_entry on commit drop as
select gen_random_uuid() id, gen_random_uuid() document_id, e.case_id, e.authority_id, e.region_code, e.number,
       e.opening || ' ' || p.title || ' ' || e.serial title,
       encode(sha256(convert_to(concat_ws(' ', e.one, e.two, e.three), 'UTF8')), 'hex') sha256, e.one, e.two, e.three,
       e.direction, e.type_code, e.correspondent, e.registered_at
from (select c.id case_id, c.authority_id, c.region_code, c.serial, n number,
             (array['Remissvar om', 'Tjänsteutlåtande om', 'Begäran om', 'Protokollsutdrag om', 'Skrivelse om', 'Avtal om'])[1 + floor(random() * 6)::int] opening,
             1 + floor(random() * m.passages)::int one, 1 + floor(random() * m.passages)::int two, 1 + floor(random() * m.passages)::int three,
             (array['INCOMING', 'INCOMING', 'INCOMING', 'OUTGOING', 'OUTGOING', 'DRAWN_UP'])[1 + floor(random() * 6)::int] direction,
             (array['REMISSVAR', 'TJANSTEUTLATANDE', 'KORRESPONDENS', 'KORRESPONDENS', 'PROTOKOLLSUTDRAG', 'OVRIGT'])[1 + floor(random() * 6)::int] type_code,
             'Avsändare ' || floor(random() * 5000)::int correspondent,
             c.opened_at + (n - 1) * interval '50 hours' registered_at
      from made_case c cross join (select count(*) passages from passage) m cross join lateral generate_series(1, c.documents) n
      order by c.opened_at, c.id, n
      limit current_setting('bench.entries')::int) e
join passage p on p.n = e.one
order by e.registered_at;

insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by, entries, version)
select c.id, c.authority_id, c.region_code, c.series_id, c.year, c.serial,
       c.prefix || ' ' || c.year || '-' || lpad(c.serial::text, greatest(5, length(c.serial::text)), '0'),
       'Ärende om samverkan ' || c.serial, c.opened_at, current_setting('bench.generator'), coalesce(e.entries, 0), 1
from made_case c left join (select case_id, count(*) entries from made_entry group by case_id) e on e.case_id = c.id
order by c.opened_at;

insert into reference_key (key, case_id, region_code)
select tail.key, c.id, c.region_code
from made_case c, lateral (values (c.prefix || ' ' || c.year || ' ' || c.serial), (c.year || ' ' || c.serial), (c.serial::text)) as tail (key);

insert into series_year (series_id, year, last_serial)
select series_id, year, max(serial) from made_case group by series_id, year
on conflict (series_id, year) do update set last_serial = excluded.last_serial;

create temporary table made_text on commit drop as
select distinct on (e.sha256) e.sha256, a.body || b.body || c.body body
from made_entry e join passage a on a.n = e.one join passage b on b.n = e.two join passage c on c.n = e.three;

insert into content (sha256, size, media_type, stored_at)
select sha256, octet_length(body), 'text/plain', now() from made_text;

insert into extracted_text (sha256, state, language, pages, body)
select sha256, 'TEXT', 'sv', 1, body from made_text;

insert into document (id, region_code, title, created_at, latest, version)
select document_id, region_code, title, registered_at, 1, 1 from made_entry order by registered_at;

insert into document_version (document_id, number, sha256, file_name, created_at, created_by)
select document_id, 1, sha256, 'handling.txt', registered_at, current_setting('bench.generator')
from made_entry order by registered_at;

insert into diary_entry (id, case_id, number, document_id, authority_id, region_code, sha256, title, direction, type_code, date, correspondent,
                         registered_at, registered_on, registered_by)
select id, case_id, number, document_id, authority_id, region_code, sha256, title, direction, type_code,
       (registered_at at time zone 'Europe/Stockholm')::date, correspondent, registered_at, (registered_at at time zone 'Europe/Stockholm')::date,
       current_setting('bench.generator')
from made_entry order by registered_at;

insert into document_share (document_id, region_code, shared_by, shared_at)
select e.document_id, r.code, current_setting('bench.generator'), e.registered_at
from (select *, row_number() over (order by registered_at, id) nth from made_entry) e join region r on r.code <> e.region_code
     and r.code = (array(select code from region order by code))[1 + e.nth / 20 % 21]
where e.nth % 20 = 0;
