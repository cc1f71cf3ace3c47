-- A longer text, UTF-8 compressed by "zlib" (RFC 1950) before it gets here; then body is empty. PostgreSQL's own compression of a text of some
-- megabytes takes a quarter of a second, ten times as long, and registrations wait for the processor meanwhile.
alter table extracted_text add column packed bytea not null default '';
alter table extracted_text alter column packed set storage external;
