package org.callboard.records;

import static org.callboard.records.Field.Trait.FILTERED;
import static org.callboard.records.Field.Trait.IN_LIST;
import static org.callboard.records.Field.Trait.READ_ONLY;
import static org.callboard.records.Field.Trait.REQUIRED;
import static org.callboard.records.Field.Trait.SEARCHED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A kind of record with a field of every type. */
class ShipKind implements RecordKind {

    static final String TABLES = """
            create schema yard;
            create extension if not exists pg_trgm with schema public;
            create table yard.harbour (id uuid primary key, name text, owner text, team text, tags text[] not null,
                custom jsonb not null, import_id uuid, merged_into uuid, name_key text not null, search_text text not null,
                created_at timestamptz not null, changed_at timestamptz not null, version bigint not null);
            create table yard.ship (id uuid primary key, name text, email text, phone text, domain text, link text,
                country text, crew numeric, price numeric, price_currency text, built date, afloat boolean, class text,
                uses text[] not null, harbour_id uuid references yard.harbour, emails jsonb, phones jsonb, addresses jsonb,
                log text, owner text, team text, tags text[] not null, custom jsonb not null default '{}', import_id uuid,
                merged_into uuid, name_key text not null, search_text text not null, name_length integer,
                created_at timestamptz not null, changed_at timestamptz not null, version bigint not null);
            create index ship_by_crew on yard.ship (crew, id);
            create index ship_by_owner on yard.ship (owner, id);
            create index ship_unassigned on yard.ship (team, id) where owner is null;
            create index ship_by_name on yard.ship (name_key, id);
            create index ship_by_text on yard.ship using gin (search_text public.gin_trgm_ops);
            create index ship_by_custom on yard.ship using gin (custom jsonb_path_ops);
            """;

    private static final Field CLASS = new Field(
            "class",
            "Class",
            FieldType.CHOICE,
            "class",
            "class",
            Set.of(FILTERED),
            100,
            List.of("Tug", "Ferry", "Tanker"),
            null,
            null,
            null,
            null,
            "Tug",
            Set.of(),
            null);

    private static final List<Field> FIELDS = List.of(
            Field.of("name", "Name", FieldType.TEXT, "name")
                    .with(REQUIRED, SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("name_key"),
            Field.of("email", "E-mail", FieldType.EMAIL, "email").with(SEARCHED, FILTERED),
            Field.of("phone", "Phone", FieldType.PHONE, "phone").with(SEARCHED, FILTERED),
            Field.of("domain", "Web domain", FieldType.DOMAIN, "domain").with(FILTERED),
            Field.of("link", "Link", FieldType.LINK, "link"),
            Field.of("country", "Country", FieldType.COUNTRY, "country").with(FILTERED),
            Field.of("crew", "Crew", FieldType.NUMBER, "crew")
                    .with(FILTERED)
                    .sortedBy("crew")
                    .between(0, 10_000),
            Field.of("price", "Price", FieldType.MONEY, "price").with(FILTERED).sortedBy("price"),
            Field.of("built", "Built on", FieldType.DATE, "built")
                    .with(FILTERED)
                    .sortedBy("built"),
            Field.of("afloat", "Afloat", FieldType.YES_NO, "afloat").with(FILTERED),
            CLASS,
            Field.of("harbourId", "Harbour", FieldType.RECORD, "harbour_id")
                    .with(FILTERED)
                    .to("harbour"),
            Field.of("emails", "Further e-mails", FieldType.EMAILS, "emails"),
            Field.of("phones", "Further phones", FieldType.PHONES, "phones"),
            Field.of("addresses", "Further addresses", FieldType.ADDRESSES, "addresses"),
            Field.of("log", "Log", FieldType.LINES, "log"),
            Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner")
                    .with(FILTERED)
                    .sortedBy("owner"),
            Field.of("team", "Team", FieldType.TEAM, "team").with(FILTERED),
            Field.of("tags", "Tags", FieldType.TAGS, "tags").with(FILTERED),
            Field.of("createdAt", "Created", FieldType.TIME, "created_at")
                    .with(READ_ONLY, FILTERED)
                    .sortedBy("created_at"),
            Field.of("changedAt", "Changed", FieldType.TIME, "changed_at")
                    .with(READ_ONLY, FILTERED)
                    .sortedBy("changed_at"));

    @Autowired
    JdbcTemplate jdbc;

    @Override
    public String name() {
        return "ship";
    }

    @Override
    public String plural() {
        return "ships";
    }

    @Override
    public String table() {
        return "yard.ship";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String title(Map<String, Object> values) {
        return String.valueOf(values.get("name"));
    }

    @Override
    public String titleSql() {
        return "name";
    }

    @Override
    public Map<String, Object> derived(Map<String, Object> values) {
        return Map.of("name_length", title(values).length(), "uses", new String[0]);
    }

    @Override
    public Optional<UUID> known(Map<String, Object> values) {
        return jdbc
                .queryForList(
                        "select id from yard.ship where email = ? and merged_into is null",
                        UUID.class,
                        values.get("email"))
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return Map.of("name", List.of("vessel"));
    }
}
