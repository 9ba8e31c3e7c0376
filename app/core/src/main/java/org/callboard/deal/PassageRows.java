package org.callboard.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes where deals come to stand, and the stay that ended and the one that begins, in one statement. */
@Repository
class PassageRows {

    /** A deal that an import brings has stood in its first stage since it was opened elsewhere. */
    private static final String ARRIVE = """
            with was as (
                select *, :state = 'OPEN' and state = 'LOST' and stage_since is not null as over_again
                from deal.deal where id = :id for update),
            moved as (
                update deal.deal d set pipeline = :pipeline, stage = :stage, stage_name = :stageName, state = :state,
                    stage_since = case when was.stage_since is null and was.opened_on < :today then :opened(was) else :now end,
                    stage_probability = :probability,
                    probability = case when :state = 'OPEN' then coalesce(was.own_probability, :probability)
                        else :probability end,
                    closed_on = case when :state = 'OPEN' then null::date else :today end,
                    lost_reason = case when over_again then null else was.lost_reason end,
                    competitor = case when over_again then null else was.competitor end,
                    lost_note = case when over_again then null else was.lost_note end,
                    last_activity_at = case when :active or was.last_activity_at is null then :now
                        else was.last_activity_at end,
                    rotten_after = :rottenAfter, rotten_at = :rottenAt,
                    changed_at = :written, version = was.version + 1
                from was
                where d.id = was.id and (was.stage_since is null or was.pipeline <> :pipeline or was.stage <> :stage)
                returning d.*),
            ended as (
                update deal.stage_visit v set left_at = greatest(:now, v.entered_at) from moved
                where v.deal_id = moved.id and v.left_at is null returning 1),
            begun as (
                insert into deal.stage_visit (id, deal_id, pipeline, stage, stage_name, kind, entered_at, entered_by)
                select :visit, moved.id, moved.pipeline, moved.stage, moved.stage_name, moved.state,
                    moved.stage_since, :by
                from moved, (select count(*) from ended) before)
            select moved.*, was.pipeline as was_pipeline, was.stage as was_stage, was.stage_name as was_stage_name,
                was.state as was_state, was.stage_since as was_since, was.lost_reason as was_lost_reason
            from was join moved on moved.id = was.id
            """.replace(":opened(was)", "(was.opened_on::timestamp at time zone :zone)");

    private final JdbcClient jdbc;

    PassageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param now when it came there; {@code written} is when that is written down
     * @param active whether a person moved it, which is activity
     * @param by username or step; {@code null} when nobody knows
     */
    record Arrival(
            UUID id,
            String pipeline,
            String stage,
            String stageName,
            DealState state,
            int probability,
            Integer rottenAfter,
            Instant rottenAt,
            Instant now,
            Instant written,
            LocalDate today,
            String zone,
            boolean active,
            String by) {}

    /** Empty when there is no such deal, or it stands there already. */
    Optional<Passage> arrive(Arrival to) {
        return jdbc.sql(ARRIVE)
                .param("id", to.id())
                .param("pipeline", to.pipeline())
                .param("stage", to.stage())
                .param("stageName", to.stageName())
                .param("state", to.state().name())
                .param("probability", to.probability())
                .param("rottenAfter", to.rottenAfter(), Types.INTEGER)
                .param("rottenAt", at(to.rottenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", at(to.now()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("written", at(to.written()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("today", to.today(), Types.DATE)
                .param("zone", to.zone())
                .param("active", to.active())
                .param("visit", Ids.next())
                .param("by", to.by(), Types.VARCHAR)
                .query(PassageRows::passage)
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Passage passage(ResultSet row, int n) throws SQLException {
        return new Passage(
                row.getObject("id", UUID.class),
                new Passage.Was(
                        row.getString("was_pipeline"),
                        row.getString("was_stage"),
                        row.getString("was_stage_name"),
                        DealState.valueOf(row.getString("was_state")),
                        DealStore.moment(row, "was_since"),
                        row.getString("was_lost_reason")),
                row.getString("pipeline"),
                row.getString("stage"),
                row.getString("stage_name"),
                DealState.valueOf(row.getString("state")),
                DealStore.moment(row, "stage_since"),
                row.getString("title"),
                row.getObject("company_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("product_id", UUID.class),
                DealStore.money(row, "amount"),
                DealStore.money(row, "recurring"),
                row.getBigDecimal("probability"),
                row.getString("forecast_category"),
                row.getObject("close_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("lost_reason"),
                row.getString("competitor"),
                row.getString("source"),
                row.getString("campaign"),
                row.getString("owner"),
                row.getString("team"));
    }
}
