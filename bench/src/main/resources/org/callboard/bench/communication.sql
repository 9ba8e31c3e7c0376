-- ${messages} mails that came from people who do not exist, each a conversation of its own: three of five are open, half have somebody.
begin;
set local synchronous_commit = off;
select setseed(0.42);

create temp table mail on commit drop as
select uuidv7() as thread_id, uuidv7() as message_id, n, word, now() - n * interval '5 minutes' as at, r1, r2,
    'Question about ' || word || ' ' || n as subject, 'jo.' || lower(word) || n || '@customers.example' as sender
from (
    select n, random() as r1, random() as r2, initcap((
        select string_agg((array['ba', 'ko', 'li', 'mu', 'ne', 'ro', 'sa', 'ti', 'vu', 'zen'])[d::int + 1], '' order by o)
        from regexp_split_to_table((10 + n % 50000)::text, '') with ordinality t(d, o))) as word
    from generate_series(1, ${messages}) n) x;

insert into communication.thread (id, subject, who, channel, mailbox_id, state, snoozed_until, assignee, last_at,
    last_in_at, last_direction, snippet, messages, unread, search_text)
select thread_id, subject, 'Jo ' || word, 'EMAIL', '${mailbox}',
    case when r1 < 0.6 then 'OPEN' when r1 < 0.65 then 'SNOOZED' else 'DONE' end,
    case when r1 >= 0.6 and r1 < 0.65 then now() + interval '30 days' end,
    case when r2 < 0.5 then 'rep' || (1 + floor(r2 * 24)::int) end, at, at, 'IN', 'We saw your presses at the fair',
    1, r1 < 0.05, lower(subject || ' ' || sender || ' we saw your presses at the fair')
from mail;

insert into communication.message (id, thread_id, channel, direction, mailbox_id, from_address, from_name, subject,
    snippet, message_id, at, state)
select message_id, thread_id, 'EMAIL', 'IN', '${mailbox}', sender, 'Jo ' || word, subject,
    'We saw your presses at the fair', '<' || message_id || '@customers.example>', at, 'RECEIVED'
from mail;

insert into communication.body (message_id, text)
select message_id, repeat('We saw your presses at the fair and would like to know what they cost. ', 10) from mail;

insert into communication.recipient (message_id, kind, position, address)
select message_id, 'TO', 0, 'sales@callboard.example' from mail;
commit;
