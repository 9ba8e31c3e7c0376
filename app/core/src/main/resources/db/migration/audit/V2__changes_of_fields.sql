-- The history of fields is read out of the lines whose details hold {"field": {"from": …, "to": …}}.
-- Few lines do, so that this costs a new lead one index entry, for its owner.
create index entry_changes on audit.entry (subject_type, subject_id, key desc)
    where jsonb_path_exists(details, '$.*.to');
