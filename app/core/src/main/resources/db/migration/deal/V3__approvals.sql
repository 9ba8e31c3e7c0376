-- Who was asked for what discount, and what they said. What was agreed to once need not be asked again.
create table deal.approval (
    id               uuid primary key,
    deal_id          uuid        not null references deal.deal on delete cascade,
    state            text        not null,
    discount_percent numeric     not null,
    -- As the deal stood when it was judged; null when nobody had said.
    amount           numeric,
    currency         text,
    asked_by         text,
    asked_at         timestamptz not null,
    answered_by      text,
    answered_at      timestamptz,
    reason           text,
    constraint approval_state_known check (state in ('ASKED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    constraint approval_is_over_at_a_moment check ((state = 'ASKED') = (answered_at is null)),
    constraint approval_has_sums_with_currency check ((amount is null) = (currency is null))
);
-- One at a time.
create unique index approval_asked on deal.approval (deal_id) where state = 'ASKED';
create index approval_of_deal on deal.approval (deal_id, asked_at, id);
