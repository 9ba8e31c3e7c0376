-- Who or what sent a message: what becomes of it later is told in their name.
alter table communication.message add column cause jsonb;
-- What a process waits with for news of a message: told once for each.
create unique index state_once_told on communication.message_state (message_id, state, md5(coalesce(detail, '')))
    where state in ('DELIVERED', 'BOUNCED_SOFT', 'BOUNCED_HARD', 'OPENED', 'CLICKED', 'REPLIED', 'UNSUBSCRIBED');
