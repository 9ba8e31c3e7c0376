-- Who owns a lead nearly always has its task, too, and finds it as their own. The way "mine, but the task is not" looks
-- only at the few where the two differ, instead of walking over all that its owner has.
drop index worklist.task_of_owner;
create index task_apart_from_owner on worklist.task (owner, due, priority desc, id)
    where owner is distinct from assignee;
