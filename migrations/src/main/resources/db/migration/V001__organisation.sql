-- The 21 regions, their authorities. Source: lanskod and organisationsnummer as registered with SCB/Bolagsverket.
create table region (
    code                char(2) primary key check (code ~ '^[0-9]{2}$'),
    letters             varchar(2)   not null unique,
    name                varchar(100) not null unique,
    county              varchar(100) not null,
    organisation_number char(11)     not null unique check (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
    seat                varchar(60)  not null,
    civil_area          varchar(30)  not null
);

insert into region (code, letters, name, county, organisation_number, seat, civil_area) values
    ('01', 'AB', 'Region Stockholm', 'Stockholms län', '232100-0016', 'Stockholm', 'Östra'),
    ('03', 'C', 'Region Uppsala', 'Uppsala län', '232100-0024', 'Uppsala', 'Mellersta'),
    ('04', 'D', 'Region Sörmland', 'Södermanlands län', '232100-0032', 'Nyköping', 'Mellersta'),
    ('05', 'E', 'Region Östergötland', 'Östergötlands län', '232100-0040', 'Linköping', 'Sydöstra'),
    ('06', 'F', 'Region Jönköpings län', 'Jönköpings län', '232100-0057', 'Jönköping', 'Sydöstra'),
    ('07', 'G', 'Region Kronoberg', 'Kronobergs län', '232100-0065', 'Växjö', 'Södra'),
    ('08', 'H', 'Region Kalmar län', 'Kalmar län', '232100-0073', 'Kalmar', 'Sydöstra'),
    ('09', 'I', 'Region Gotland', 'Gotlands län', '212000-0803', 'Visby', 'Östra'),
    ('10', 'K', 'Region Blekinge', 'Blekinge län', '232100-0081', 'Karlskrona', 'Södra'),
    ('12', 'M', 'Region Skåne', 'Skåne län', '232100-0255', 'Kristianstad', 'Södra'),
    ('13', 'N', 'Region Halland', 'Hallands län', '232100-0115', 'Halmstad', 'Västra'),
    ('14', 'O', 'Västra Götalandsregionen', 'Västra Götalands län', '232100-0131', 'Vänersborg', 'Västra'),
    ('17', 'S', 'Region Värmland', 'Värmlands län', '232100-0156', 'Karlstad', 'Mellersta'),
    ('18', 'T', 'Region Örebro län', 'Örebro län', '232100-0164', 'Örebro', 'Mellersta'),
    ('19', 'U', 'Region Västmanland', 'Västmanlands län', '232100-0172', 'Västerås', 'Mellersta'),
    ('20', 'W', 'Region Dalarna', 'Dalarnas län', '232100-0180', 'Falun', 'Mellersta'),
    ('21', 'X', 'Region Gävleborg', 'Gävleborgs län', '232100-0198', 'Gävle', 'Mellersta'),
    ('22', 'Y', 'Region Västernorrland', 'Västernorrlands län', '232100-0206', 'Härnösand', 'Norra'),
    ('23', 'Z', 'Region Jämtland Härjedalen', 'Jämtlands län', '232100-0214', 'Östersund', 'Norra'),
    ('24', 'AC', 'Region Västerbotten', 'Västerbottens län', '232100-0222', 'Umeå', 'Norra'),
    ('25', 'BD', 'Region Norrbotten', 'Norrbottens län', '232100-0230', 'Luleå', 'Norra');

-- Each nämnd or regionstyrelse is an authority of its own with its own diary (TF 2:5).
create table authority (
    id          uuid primary key,
    region_code char(2)      not null references region,
    name        varchar(100) not null,
    prefix      varchar(6)   not null check (prefix ~ '^[A-ZÅÄÖ]{1,6}$'),
    unique (region_code, prefix)
);

insert into authority (id, region_code, name, prefix)
select gen_random_uuid(), code, 'Regionstyrelsen', 'RS' from region;
