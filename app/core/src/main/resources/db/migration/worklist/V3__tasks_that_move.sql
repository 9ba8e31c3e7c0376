-- The subjects that a task was about before its subject was merged into another, oldest first; an undo finds by them
-- which tasks go back. Empty for nearly all, which then cost no index entry.
alter table worklist.task add column came_from uuid[];
create index task_came_from on worklist.task using gin (came_from) where came_from is not null;
