-- The queue tells how many files could not be read, each time it is looked at: those few are found without passing all texts.
create index ocr_text_unread on ocr_text (sha256) where state = 'FAILED' or code is not null;
