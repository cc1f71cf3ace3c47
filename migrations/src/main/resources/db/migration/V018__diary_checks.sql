-- A case and an entry name an authority, which names its region: that the region exists need not be looked up again at every registration.
alter table case_file drop constraint case_file_region_code_fkey;
alter table diary_entry drop constraint diary_entry_region_code_fkey;
alter table reference_key drop constraint reference_key_region_code_fkey;

-- Most keys are of the diary's own numbers and belong to no external reference.
drop index reference_key_reference;
create index reference_key_reference on reference_key (reference_id) where reference_id is not null;
