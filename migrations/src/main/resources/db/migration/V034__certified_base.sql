-- Whether the text of a round bears the host's seal and a signature field for each who signs, and the plain version it was made of.
alter table signing_round
    add certified      boolean not null default false,
    add source_version integer,
    add check (not certified or source_version is not null);
