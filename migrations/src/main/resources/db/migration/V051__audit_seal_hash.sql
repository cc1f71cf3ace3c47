-- What proves the chain is that each seal names the one before it. That no two hashes are alike is no rule of the chain, and an index over
-- hashes costs the sealing more than all else it writes.
alter table audit_seal drop constraint audit_seal_hash_key;
