-- Where a merged record lives today, asked from its own id.
create index alias_of on audit.alias (type, id);
