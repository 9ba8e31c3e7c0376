package org.callboard.search;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.records.CustomValues;
import org.callboard.testing.CoreDatabase;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The search on a real PostgreSQL, over a kind of thing of its own: players, who play for a club. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({SearchableKinds.class, Finder.class, CandidateRows.class, Vocabulary.class, OneSearch.class, LearnsWords.class
})
class SearchHouse {

    private static final String TABLES = """
            create schema game;
            create table game.club (id uuid primary key, owner text, team text, name_key text not null,
                search_text text not null, changed_at timestamptz not null);
            create table game.player (like game.club including all, club_id uuid, merged_into uuid, secret text);
            create index on game.player using gin (search_text public.gin_trgm_ops);
            create index on game.club using gin (search_text public.gin_trgm_ops);
            """;

    @Bean
    DataSource dataSource() {
        DataSource database = CoreDatabase.with("search");
        new JdbcTemplate(database).execute("create extension if not exists pg_trgm");
        new JdbcTemplate(database).execute(TABLES);
        return database;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Searchable clubs(NamedParameterJdbcTemplate jdbc) {
        return new Things("club", jdbc);
    }

    @Bean
    Searchable players(NamedParameterJdbcTemplate jdbc) {
        return new Things("player", jdbc) {
            @Override
            public String survivorColumn() {
                return "merged_into";
            }

            @Override
            public java.util.List<Via> via() {
                return java.util.List.of(new Via("club_id", "club"));
            }
        };
    }

    private static class Things implements Searchable {

        private final String type;
        private final NamedParameterJdbcTemplate jdbc;

        Things(String type, NamedParameterJdbcTemplate jdbc) {
            this.type = type;
            this.jdbc = jdbc;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public String table() {
            return "game." + type;
        }

        @Override
        public Sight mayRead(Viewer viewer) {
            if (viewer.is(Role.SALES_MANAGER)) {
                return new Sight.All();
            }
            return viewer.is(Role.SALES_REP)
                    ? new Sight.OwnAndUnassigned(viewer.username(), viewer.teams())
                    : new Sight.None();
        }

        @Override
        public Map<UUID, Shown> shown(Viewer viewer, Collection<UUID> ids) {
            String secret = type.equals("player") ? "secret" : "null";
            return jdbc
                    .queryForList(
                            "select id, name_key, search_text, %s as secret from %s where id in (:ids)"
                                    .formatted(secret, table()),
                            Map.of("ids", ids))
                    .stream()
                    .collect(Collectors.toMap(row -> (UUID) row.get("id"), Things::shown));
        }

        private static Shown shown(Map<String, Object> row) {
            String name = (String) row.get("name_key");
            return new Shown(name, null, null, (String) row.get("secret"), name);
        }
    }

    /** Whoever the test says. */
    static final class Somebody implements CurrentUser {

        Viewer viewer;

        @Override
        public Viewer viewer() {
            return viewer;
        }

        @Override
        public java.util.Optional<Viewer> ifKnown() {
            return java.util.Optional.of(viewer);
        }

        @Override
        public <T> T actingFor(Viewer other, java.util.function.Supplier<T> work) {
            throw new UnsupportedOperationException("Nobody acts for anybody here.");
        }
    }

    @Bean
    CustomValues customValues() {
        return Mockito.mock(CustomValues.class);
    }

    @Bean
    Somebody somebody() {
        return new Somebody();
    }
}
