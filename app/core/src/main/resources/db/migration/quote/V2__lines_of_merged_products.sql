-- Lines of drafts that became those of the product into which theirs was merged: the way back when the merge is undone.
create table quote.moved_line (
    line_id      uuid not null references quote.line on delete cascade,
    from_product uuid not null references quote.product on delete cascade,
    to_product   uuid not null references quote.product on delete cascade,
    primary key (line_id, from_product)
);
create index moved_line_by_product on quote.moved_line (from_product, to_product);
