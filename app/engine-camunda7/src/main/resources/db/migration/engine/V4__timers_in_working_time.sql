-- What a running timer's date was computed from, so that it can be computed again when the calendar is another. Goes with its timer. The engine
-- writes the timer after this row is written, so the database looks at the end of the transaction.
create table engine.working_timer (
    timer      varchar(64) primary key references engine.act_ru_job (id_) on delete cascade deferrable initially deferred,
    said       text not null,
    calendar   text not null,
    started_at timestamptz not null,
    worked     text not null
);
create index working_timer_of_calendar on engine.working_timer (calendar, timer);
create index working_timer_of_whom on engine.working_timer (said, timer) where said <> calendar;
