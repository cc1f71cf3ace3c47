-- A moved entry names the new one, and the new one may stand under the same document only when the old one no longer does: which of the two
-- rows is written first is settled at the end of the transaction.
alter table diary_entry alter constraint diary_entry_moved_to_fkey deferrable initially deferred;
create index draft_open on draft (case_id) where outcome is null;
create index external_reference_entry on external_reference (entry_id) where entry_id is not null;

-- Of a draft, title, file name, SHA-256, who and when stay for ever; only its fate is written, once, and its bytes are let go with it.
create function draft_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'the trace of a draft is never deleted';
    end if;
    if old.outcome is not null or (old.id, old.case_id, old.title, old.file_name, old.sha256, old.created_at, old.created_by)
            is distinct from (new.id, new.case_id, new.title, new.file_name, new.sha256, new.created_at, new.created_by) then
        raise exception 'a draft is decided once, and what it was does not change';
    end if;
    return new;
end $$;
create trigger draft_kept before delete or truncate on draft for each statement execute function draft_is_kept();
create trigger draft_decided_once before update on draft for each row execute function draft_is_kept();
