-- Scores over time; the newest of a lead is its score. The decision's id grows with time and tells what rules saw.
create table scoring.score (
    decision_id uuid        primary key,
    lead_id     uuid        not null,
    job_id      text        not null,
    value       integer     not null,
    grade       text        not null,
    release     integer     not null,
    at          timestamptz not null,
    trigger     text        not null,
    reasons     jsonb       not null
);
create index score_of_lead on scoring.score (lead_id, decision_id desc);
