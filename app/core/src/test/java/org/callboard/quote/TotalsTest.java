package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.callboard.kernel.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The arithmetic of quotes, by examples and by what must hold for every quote. */
class TotalsTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int YEAR = 12;

    @Test
    void takesTaxOnTheSumOfARateAndNotOnEachLine() {
        QuoteTotals totals = totals(null, null, line("0.05", "1", "0", "19"), line("0.05", "1", "0", "19"));

        assertThat(totals.net()).isEqualTo(euro("0.10"));
        assertThat(totals.tax()).isEqualTo(euro("0.02"));
        assertThat(totals.gross()).isEqualTo(euro("0.12"));
    }

    @Test
    void roundsALineOnceHalvesUp() {
        QuoteTotals totals = totals(null, null, line("0.0125", "1001", "0", "0"), line("1.005", "1", "0", "0"));

        assertThat(totals.lines()).extracting(QuoteTotals.LineSums::net).containsExactly(euro("12.51"), euro("1.01"));
    }

    @Test
    void takesTheDiscountOfTheWholeFromEachRateInItsProportion() {
        QuoteTotals totals = totals(new BigDecimal("10"), null, line("100", "1", "0", "19"), line("50", "1", "0", "7"));

        assertThat(totals.wholeDiscount()).isEqualTo(euro("15"));
        assertThat(totals.taxes()).extracting(QuoteTotals.Tax::base).containsExactly(euro("90"), euro("45"));
        assertThat(totals.tax()).isEqualTo(euro("20.25"));
        assertThat(totals.discountPercent()).isEqualByComparingTo("10");
    }

    @Test
    void takesOffAFixedSumButNeverMoreThanThereIs() {
        assertThat(totals(null, new BigDecimal("30"), line("100", "1", "0", "0"))
                        .net())
                .isEqualTo(euro("70"));
        assertThat(totals(null, new BigDecimal("300"), line("100", "1", "0", "0"))
                        .net())
                .isEqualTo(euro("0"));
    }

    @Test
    void countsALoweredPriceAsADiscountAndARaisedOneAsNone() {
        QuoteTotals lowered = totals(null, null, asked("100", "80"));
        QuoteTotals raisedBeside = totals(null, null, asked("100", "80"), asked("100", "120"));

        assertThat(lowered.discountPercent()).isEqualByComparingTo("20");
        assertThat(raisedBeside.discount()).isEqualTo(euro("20"));
        assertThat(raisedBeside.discountPercent()).isEqualByComparingTo("9.09");
    }

    @Test
    void asksRecurringPricesForEachMonthOfTheTerm() {
        QuoteTotals totals = Totals.of(
                EURO,
                18,
                List.of(recurring("10", Billing.MONTHLY), recurring("120", Billing.YEARLY), line("99", "1", "0", "0")),
                null,
                null);

        assertThat(totals.lines())
                .extracting(QuoteTotals.LineSums::net)
                .containsExactly(euro("180"), euro("180"), euro("99"));
        assertThat(totals.recurring()).isEqualTo(euro("20"));
    }

    @Test
    void knowsTheMarginOnlyWhenEveryCostIsKnown() {
        QuoteLine known = new QuoteLine(
                UUID.randomUUID(),
                null,
                "Known",
                null,
                new BigDecimal("2"),
                null,
                Billing.ONCE,
                new BigDecimal("100"),
                null,
                new BigDecimal("60"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of());

        assertThat(totals(null, null, known).margin()).isEqualTo(euro("80"));
        assertThat(totals(null, null, known).marginPercent()).isEqualByComparingTo("40");
        assertThat(totals(null, null, known, line("1", "1", "0", "0")).margin()).isNull();
    }

    @Test
    void comesToNothingWithoutLines() {
        QuoteTotals totals = totals(new BigDecimal("10"), null);

        assertThat(totals.gross()).isEqualTo(euro("0"));
        assertThat(totals.discountPercent()).isEqualByComparingTo("0");
        assertThat(totals.marginPercent()).isNull();
    }

    @RepeatedTest(100)
    void addsUpWhateverItIsMadeOf(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Currency currency = Currency.getInstance(List.of("EUR", "JPY", "BHD").get(random.nextInt(3)));
        List<QuoteLine> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            lines.add(anything(random));
        }
        BigDecimal percent = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(0, 10_001), 2) : null;
        BigDecimal amount =
                percent == null && random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(100_000), 2) : null;

        QuoteTotals totals = Totals.of(currency, YEAR, lines, percent, amount);

        Money zero = Money.zero(currency);
        assertThat(totals.lines().stream().map(QuoteTotals.LineSums::net).reduce(zero, Money::plus))
                .isEqualTo(totals.subtotal());
        assertThat(totals.subtotal().minus(totals.wholeDiscount())).isEqualTo(totals.net());
        assertThat(totals.taxes().stream().map(QuoteTotals.Tax::base).reduce(zero, Money::plus))
                .isEqualTo(totals.net());
        assertThat(totals.net().plus(totals.tax())).isEqualTo(totals.gross());
        assertThat(List.of(totals.net(), totals.tax(), totals.gross(), totals.discount(), totals.recurring()))
                .allSatisfy(sum -> assertThat(sum).isEqualTo(sum.rounded()));
        assertThat(totals.net().value()).isNotNegative();
        assertThat(totals.discountPercent()).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
        sameInAnyOrder(currency, lines, percent, amount, totals);
    }

    private static void sameInAnyOrder(
            Currency currency, List<QuoteLine> lines, BigDecimal percent, BigDecimal amount, QuoteTotals totals) {
        List<QuoteLine> turned = new ArrayList<>(lines);
        Collections.reverse(turned);
        QuoteTotals again = Totals.of(currency, YEAR, turned, percent, amount);
        assertThat(again.net()).isEqualTo(totals.net());
        assertThat(again.discount()).isEqualTo(totals.discount());
        assertThat(again.recurring()
                        .value()
                        .subtract(totals.recurring().value())
                        .abs())
                .isLessThan(BigDecimal.ONE);
    }

    private static QuoteLine anything(Random random) {
        Billing billing = Billing.values()[random.nextInt(3)];
        BigDecimal list = BigDecimal.valueOf(random.nextInt(1_000_000), 4);
        return new QuoteLine(
                UUID.randomUUID(),
                null,
                "Anything",
                null,
                BigDecimal.valueOf(random.nextInt(1, 100_000), 2),
                null,
                billing,
                list,
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1_000_000), 4),
                BigDecimal.valueOf(random.nextInt(1_000), 2),
                BigDecimal.valueOf(random.nextInt(0, 10_001), 2),
                BigDecimal.valueOf(List.of(0, 7, 19).get(random.nextInt(3))),
                List.of());
    }

    private static QuoteTotals totals(BigDecimal percent, BigDecimal amount, QuoteLine... lines) {
        return Totals.of(EURO, YEAR, List.of(lines), percent, amount);
    }

    private static Money euro(String value) {
        return Money.of(value, "EUR");
    }

    private static QuoteLine line(String price, String quantity, String discount, String tax) {
        return line(price, null, quantity, discount, tax, Billing.ONCE);
    }

    private static QuoteLine asked(String list, String price) {
        return line(list, price, "1", "0", "0", Billing.ONCE);
    }

    private static QuoteLine recurring(String price, Billing billing) {
        return line(price, null, "1", "0", "0", billing);
    }

    private static QuoteLine line(
            String list, String price, String quantity, String discount, String tax, Billing billing) {
        return new QuoteLine(
                UUID.randomUUID(),
                null,
                "Line",
                null,
                new BigDecimal(quantity),
                null,
                billing,
                new BigDecimal(list),
                price == null ? null : new BigDecimal(price),
                null,
                new BigDecimal(discount),
                new BigDecimal(tax),
                List.of());
    }
}
