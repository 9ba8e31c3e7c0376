-- What stands behind the numbers is listed: the few that were read, or sent all the same, without reading the others.
create index inquiry_read on knowledge.inquiry (at desc, id desc) where read_at is not null;
create index inquiry_sent on knowledge.inquiry (at desc, id desc) where sent_at is not null;
