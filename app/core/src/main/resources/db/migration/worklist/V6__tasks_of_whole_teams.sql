-- Whoever sees all that their team has, whoever has it (agents see the tickets of their queues), finds it in the order of dues.
create index task_of_whole_team on worklist.task (team, subject_type, due, priority desc, id)
    where team is not null and owner is not null;
