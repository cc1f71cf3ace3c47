-- Where the words of a PDF stand on its pages: derived from the bytes, made when first asked for, and made again when the row is gone.
-- Pages are separated by form feed (U+000C). FAILED: what stands on the pages cannot be told.
create table word_places (
    sha256  char(64) primary key references content,
    state   varchar(10) not null check (state in ('PLACED', 'FAILED')),
    reason  varchar(500),
    body    text        not null default '',
    made_at timestamptz not null
);

-- The same for the pages that were read from their pictures; empty for files read before this.
alter table ocr_text add column places text not null default '';
