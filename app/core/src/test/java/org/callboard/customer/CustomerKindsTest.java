package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.callboard.matching.MatchBounds;
import org.callboard.matching.Matcher;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.callboard.testing.CoreDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two kinds against the tables they stand in. */
class CustomerKindsTest {

    private static final JdbcClient JDBC = JdbcClient.create(CoreDatabase.with("customer"));
    private static final Matcher MATCHER = Matcher.with(MatchBounds.measured());

    static Stream<RecordKind> kinds() {
        return Stream.of(
                new CompanyKind(MATCHER, null, null, null, null),
                new PersonKind(MATCHER, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void haveAColumnForEachField(RecordKind kind) {
        List<String> columns = columns(kind);

        assertThat(columns)
                .containsAll(kind.fields().stream().map(Field::column).toList())
                .containsAll(kind.fields().stream()
                        .map(Field::sortColumn)
                        .filter(Objects::nonNull)
                        .map(column -> column.replace("lower(", "").replace(")", ""))
                        .toList())
                .containsAll(kind.derived(Map.of("name", "Acme", "lastName", "Darakjy"))
                        .keySet())
                .contains("id", "custom", "import_id", "merged_into", "name_key", "search_text", "version");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void haveAnIndexForEachFieldThatIsFilteredOrSorted(RecordKind kind) {
        List<String> leading =
                JDBC.sql("""
                        select pg_get_indexdef(indexrelid, 1, true) from pg_index where indrelid = ?::regclass
                        """).param(kind.table()).query(String.class).list();

        assertThat(leading)
                .containsAll(kind.fields().stream()
                        .filter(field -> field.is(Field.Trait.FILTERED))
                        .map(CustomerKindsTest::compared)
                        .toList())
                .containsAll(kind.fields().stream()
                        .map(Field::sortColumn)
                        .filter(Objects::nonNull)
                        .toList())
                .contains("search_text", "custom", "match_keys", "import_id", "merged_into");
    }

    private static String compared(Field field) {
        return field.is(Field.Trait.FOLDED) ? "lower(" + field.column() + ")" : field.column();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void haveTheTrigramsOfEachTextThatIsFoundByAPartOfIt(RecordKind kind) {
        List<String> parts =
                JDBC.sql("""
                        select pg_get_indexdef(indexrelid, n, true) from pg_index, generate_series(1, indnatts) n
                        where indrelid = ?::regclass and indexrelid::regclass::text like '%by_part'
                        """).param(kind.table()).query(String.class).list();

        assertThat(parts)
                .containsExactlyInAnyOrderElementsOf(kind.fields().stream()
                        .filter(field -> field.is(Field.Trait.FOLDED))
                        .map(CustomerKindsTest::compared)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areKnownBySomething(RecordKind kind) {
        assertThat(kind.check(Map.of("city", "Brighton"))).hasSize(1);
        assertThat(kind.check(Map.of("name", "Acme", "lastName", "Darakjy"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areCalledTheSameInListsAndInTheirRow(RecordKind kind) {
        String titled = JDBC.sql("select " + kind.titleSql()
                        + " from (select null as name, 'acme.com' as domain, 'Jo' as first_name, null as last_name,"
                        + " 'jo@acme.com' as email, null as phone) row")
                .query(String.class)
                .single();

        assertThat(titled)
                .isEqualTo(kind.title(Map.of("domain", "acme.com", "firstName", "Jo", "email", "jo@acme.com")));
    }

    private static List<String> columns(RecordKind kind) {
        return JDBC.sql("select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0")
                .param(kind.table())
                .query(String.class)
                .list();
    }
}
