-- What nobody has is the team's, too: an index without it served no question.
drop index worklist.task_of_whole_team;
create index task_of_whole_team on worklist.task (team, subject_type, due, priority desc, id) where team is not null;
