-- Whether the text of a round bears the host's seal and a signature field for each who signs.
alter table signing_round add certified boolean not null default false;
