-- A person's word on why a case has no document under a number.
create table entry_explanation (
    id           bigint generated always as identity primary key,
    case_id      uuid         not null references case_file,
    number       integer      not null check (number > 0),
    reason       varchar(500) not null,
    explained_at timestamptz  not null,
    explained_by varchar(80)  not null,
    unique (case_id, number)
);
create trigger entry_explanation_kept before update or delete on entry_explanation
    for each row execute function diary_is_kept();

-- A fault of a mailbox is its code and its facts, divided by unit separators (U+001F). The next reading writes that of the mailbox itself.
update mailbox set round_fault = null where round_fault is not null;
update mail_reconciliation set fault = replace(regexp_replace(fault, '^([a-z]+\.[a-z-]+) \[(.*)\]$', '\1' || chr(31) || '\2'), ', ', chr(31))
where fault ~ '^[a-z]+\.[a-z-]+ \[.*\]$';
