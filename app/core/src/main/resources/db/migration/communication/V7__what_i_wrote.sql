-- What somebody wrote and has not left: few rows of a large table.
create index message_waiting_of_author on communication.message (author)
    where author is not null and state in ('QUEUED', 'HELD', 'SENDING', 'UNCERTAIN');
