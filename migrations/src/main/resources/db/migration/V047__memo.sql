-- Tjänsteutlåtanden: what a region writes in its own room, until it is registered in a case.
create table memo (
    id          uuid primary key,
    region_code char(2)      not null references region,
    case_id     uuid references case_file,
    state       varchar(10)  not null check (state in ('DRAFT', 'REGISTERED', 'DISCARDED')),
    source      varchar(4)   not null check (source in ('FORM', 'FILE')),
    title       varchar(500) not null,
    content     text         not null,
    lost        varchar(500) not null default '',
    document_id uuid references document,
    entry_id    uuid references diary_entry,
    started_at  timestamptz  not null,
    started_by  varchar(80)  not null,
    changed_at  timestamptz  not null,
    changed_by  varchar(80)  not null,
    version     integer      not null,
    check ((state = 'REGISTERED') = (entry_id is not null)),
    check (source = 'FORM' or document_id is not null)
);
create index memo_of_region on memo (region_code, changed_at desc);

-- What a new one is begun with: our own words, changed by administrators. {region}, {avtal} and {vard} are filled in.
create table memo_default_text (
    code       varchar(40) primary key,
    section    varchar(20)    not null check (section in ('till', 'forslag', 'sammanfattning', 'fordjupning', 'finansiering', 'beredning', 'skickas')),
    position   integer        not null unique,
    heading    varchar(200)   not null default '',
    text       varchar(20000) not null,
    changed_at timestamptz,
    changed_by varchar(80)
);
insert into memo_default_text (code, section, position, heading, text) values
    ('till', 'till', 10, '', 'Till regionstyrelsen'),
    ('forslag-1', 'forslag', 20, '', 'Regionstyrelsen beslutar att {region} ingår avtalet {avtal}.'),
    ('forslag-2', 'forslag', 21, '', 'Regionstyrelsen uppdrar åt regiondirektören att underteckna avtalet för regionens räkning.'),
    ('forslag-3', 'forslag', 22, '', 'Regiondirektören ska varje år redovisa för regionstyrelsen hur samarbetet har gått.'),
    ('sammanfattning', 'sammanfattning', 30, '', 'Regionerna föreslås planera hälso- och sjukvården inför höjd beredskap och krig tillsammans. Vad de gör gemensamt, och hur det bekostas, står i avtalet {avtal}. {vard} är värd för ett kansli som håller samman arbetet. Varje region beslutar som i dag om sin egen verksamhet.

Ärendet gäller om {region} ska ingå avtalet.'),
    ('fordjupning-1', 'fordjupning', 40, 'Bakgrund', 'I dag planerar varje region för sig. Det som ska planeras är ändå till stor del gemensamt: patienter, personal och läkemedel ska kunna flyttas över länsgränserna, och myndigheterna behöver någon att tala med som kan svara för helheten.'),
    ('fordjupning-2', 'fordjupning', 41, 'Den gemensamma funktionen', 'Regionerna samverkar genom avtal. {vard} är värd för kansliet och anställer dem som arbetar där.'),
    ('fordjupning-3', 'fordjupning', 42, 'Uppdrag', 'Kansliet samordnar regionernas planering, tar fram underlag som alla kan använda och företräder regionerna i gemensamma frågor. Det beslutar inte om den enskilda regionens vård.'),
    ('fordjupning-4', 'fordjupning', 43, 'Organisation och arbetsformer', 'En chefsgrupp med företrädare för regionerna leder arbetet. Vad som ska göras under ett år står i en verksamhetsplan, som är förankrad i alla regioner innan den beslutas. Efter året lämnas en verksamhetsberättelse till varje region.'),
    ('finansiering', 'finansiering', 50, '', 'Kostnaden för kansliet delas mellan regionerna efter hur många som bor där. Statsbidrag som regionen får för ändamålet används först. {vard} fakturerar regionen en gång om året.'),
    ('beredning', 'beredning', 60, '', 'Ett förslag till avtal har varit på remiss hos alla regioner. Texten har ändrats efter svaren.'),
    ('skickas', 'skickas', 70, '', '{vard}, det gemensamma kansliet');
