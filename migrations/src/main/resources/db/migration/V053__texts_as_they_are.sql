-- Texts that were read out of files are kept as they are. To press one of some megabytes together took the database a tenth of a second, in which
-- people who registered waited for the processor; the file itself is larger than its text in nearly every case.
alter table extracted_text alter column body set storage external;
alter table ocr_text alter column body set storage external;
