package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.junit.jupiter.api.Test;

/** Two people at one draft. */
class QuoteMergeTest {

    private final LineDraft seats = line("Seats", "10");
    private final LineDraft training = line("Training", "1");
    private final QuoteDraft base =
            QuoteDraft.of(seats, training).with("title", "Offer").with("terms", "30 days");

    @Test
    void keepsWhatBothChangedInDifferentPlaces() {
        QuoteDraft yours = base.with("title", "Offer for Acme").withLines(List.of(many(seats, "12"), training));
        QuoteDraft theirs = base.with("terms", "14 days")
                .withLines(List.of(seats, training.withDiscount(BigDecimal.TEN), line("Set-up", "1")));

        QuoteDraft merged = QuoteMerge.of(base, yours, theirs, Settled.NOTHING);

        assertThat(merged.title()).isEqualTo("Offer for Acme");
        assertThat(merged.terms()).isEqualTo("14 days");
        assertThat(merged.lines()).extracting(LineDraft::name).containsExactly("Seats", "Training", "Set-up");
        assertThat(merged.lines().get(0).quantity()).isEqualByComparingTo("12");
        assertThat(merged.lines().get(1).discountPercent()).isEqualByComparingTo("10");
    }

    @Test
    void namesTheFieldsThatBothChanged() {
        QuoteDraft yours = base.with("title", "Yours").withLines(List.of(many(seats, "12"), training));
        QuoteDraft theirs = base.with("title", "Theirs").withLines(List.of(many(seats, "15"), training));

        Conflict conflict =
                catchThrowableOfType(Conflict.class, () -> QuoteMerge.of(base, yours, theirs, Settled.NOTHING));

        assertThat(conflict.fields())
                .containsExactly(
                        new Conflict.Field("title", "Yours", "Theirs"),
                        new Conflict.Field("lines[0].quantity", new BigDecimal("12"), new BigDecimal("15")));
    }

    @Test
    void isNoConflictWhenBothSayTheSame() {
        QuoteDraft same = base.with("title", "The same").withLines(List.of(many(seats, "12.0"), training));
        QuoteDraft other = base.with("title", "The same").withLines(List.of(many(seats, "12"), training));

        assertThat(QuoteMerge.of(base, same, other, Settled.NOTHING).title()).isEqualTo("The same");
    }

    @Test
    void dropsALineThatOneDroppedAndNobodyChanged() {
        assertThat(QuoteMerge.of(base, base.withLines(List.of(seats)), base, Settled.NOTHING)
                        .lines())
                .containsExactly(seats);
        assertThat(QuoteMerge.of(base, base, base.withLines(List.of(training)), Settled.NOTHING)
                        .lines())
                .containsExactly(training);
    }

    @Test
    void asksWhenOneDroppedTheLineThatTheOtherChanged() {
        QuoteDraft changed = base.withLines(List.of(many(seats, "12"), training));
        QuoteDraft dropped = base.withLines(List.of(training));

        assertThat(catchThrowableOfType(Conflict.class, () -> QuoteMerge.of(base, changed, dropped, Settled.NOTHING))
                        .fields())
                .containsExactly(new Conflict.Field("lines[0]", "Seats", null));
        assertThat(catchThrowableOfType(Conflict.class, () -> QuoteMerge.of(base, dropped, changed, Settled.NOTHING))
                        .fields())
                .containsExactly(new Conflict.Field("lines[0]", null, "Seats"));
    }

    @Test
    void takesEveryDifferenceForAConflictWhereNobodyKnowsWhatWasSeen() {
        QuoteDraft yours = base.with("title", "Yours");

        assertThat(catchThrowableOfType(Conflict.class, () -> QuoteMerge.of(null, yours, base, Settled.NOTHING))
                        .fields())
                .extracting(Conflict.Field::field)
                .containsExactly("title");
    }

    @Test
    void takesWhatWasDecidedWhileItIsAsItWasShown() {
        QuoteDraft yours = base.with("title", "Yours").with("terms", "60 days").withLines(List.of(training));
        QuoteDraft theirs =
                base.with("title", "Theirs").with("terms", "14 days").withLines(List.of(many(seats, "12"), training));
        Conflict shown =
                catchThrowableOfType(Conflict.class, () -> QuoteMerge.of(base, yours, theirs, Settled.NOTHING));
        Settled settled = Settled.of(shown, List.of("title", "lines[0]"));

        QuoteDraft merged = QuoteMerge.of(base, yours, theirs, settled);

        assertThat(merged).returns("Yours", QuoteDraft::title).returns("14 days", QuoteDraft::terms);
        assertThat(merged.lines()).containsExactly(training);
        assertThat(catchThrowableOfType(
                                Conflict.class,
                                () -> QuoteMerge.of(base, yours, theirs.with("title", "Later"), settled))
                        .fields())
                .containsExactly(new Conflict.Field("title", "Yours", "Later"));
    }

    private static LineDraft many(LineDraft line, String quantity) {
        return new LineDraft(
                line.id(),
                null,
                line.name(),
                null,
                new BigDecimal(quantity),
                null,
                Billing.ONCE,
                BigDecimal.ONE,
                line.discountPercent(),
                BigDecimal.ZERO);
    }

    private static LineDraft line(String name, String quantity) {
        return new LineDraft(
                UUID.randomUUID(),
                null,
                name,
                null,
                new BigDecimal(quantity),
                null,
                Billing.ONCE,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
