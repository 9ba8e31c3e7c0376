package org.callboard.search;

import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Lit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the names of new and changed rows into the vocabulary, some seconds after they were written, so that whoever
 * writes them need not wait. Each kind has a bookmark in the database; nodes take turns by its lock.
 */
@Component
@Lit({"api", "ui"})
class LearnsWords {

    private static final int AT_ONCE = 5_000;

    /**
     * Up to where nothing can be written any more that is older: a row's time is taken after its transaction began. A
     * transaction that hangs for long holds nobody up.
     */
    private static final String SETTLED = """
            select greatest(coalesce(min(xact_start), now()), now() - interval '10 minutes') - interval '3 seconds'
            from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()""";

    private static final String LEARN = """
            with rows as (
                select r.id, r.changed_at, concat_ws(' ', %1$s) as names from %2$s r
                where (r.changed_at, r.id) > (cast(:upto as timestamptz), :last) and r.changed_at < (%3$s)
                order by r.changed_at, r.id limit %4$d),
            learnt as (
                insert into search.word (word)
                select distinct word from rows, regexp_split_to_table(names, '[^[:alpha:]]+') word
                where length(word) between 3 and :longest order by word on conflict do nothing),
            furthest as (select changed_at, id from rows order by changed_at desc, id desc limit 1)
            update search.bookmark b set upto = f.changed_at, last = f.id from furthest f where b.type = :type
            returning (select count(*) from rows)""";

    private final JdbcClient jdbc;
    private final SearchableKinds kinds;
    private final TransactionTemplate transaction;

    LearnsWords(JdbcClient jdbc, SearchableKinds kinds, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
    void learn() {
        kinds.all().forEach(this::learn);
    }

    private void learn(Searchable kind) {
        jdbc.sql("insert into search.bookmark (type) values (?) on conflict do nothing")
                .param(kind.type())
                .update();
        long read = AT_ONCE;
        while (read == AT_ONCE) {
            read = transaction.execute(t -> next(kind));
        }
    }

    private long next(Searchable kind) {
        return jdbc.sql("select upto::text as upto, last from search.bookmark where type = ? for update skip locked")
                .param(kind.type())
                .query(Bookmark.class)
                .optional()
                .map(bookmark -> readOn(kind, bookmark))
                .orElse(0L);
    }

    private long readOn(Searchable kind, Bookmark bookmark) {
        String columns = kind.nameColumns().stream().map(name -> "r." + name).collect(Collectors.joining(", "));
        return jdbc.sql(LEARN.formatted(columns, kind.table(), SETTLED, AT_ONCE))
                .param("type", kind.type())
                .param("upto", bookmark.upto())
                .param("last", bookmark.last())
                .param("longest", Vocabulary.LONGEST)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private record Bookmark(String upto, UUID last) {}
}
