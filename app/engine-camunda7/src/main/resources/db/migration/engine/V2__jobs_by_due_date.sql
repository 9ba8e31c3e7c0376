-- The engine looks for due jobs every few seconds; without this it reads every open timer each time.
create index jobs_by_due_date on engine.act_ru_job (duedate_ nulls first);
