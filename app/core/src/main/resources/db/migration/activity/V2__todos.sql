-- A to-do may be due on a day rather than at a moment, matters more or less, and can be put off.
alter table activity.activity
    add column due_on    date,
    add column priority  text,
    add column follow_up timestamptz;
-- what is still open of a subject's to-dos
create index activity_open_todo on activity.activity (subject_type, subject_id, due, id)
    where kind = 'TODO' and done_at is null;
-- a person's calendar: what they have to do, and whom they meet
create index activity_todo_of on activity.activity (assignee, due) where kind = 'TODO';
create index activity_meeting_of on activity.activity (author, at) where kind = 'MEETING';
