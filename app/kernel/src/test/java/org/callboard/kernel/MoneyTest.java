package org.callboard.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "BHD", "USD");

    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(Money.of("1200.5", "EUR"))
                .isEqualTo(Money.of("1200.500", "EUR"))
                .hasToString("1200.50 EUR");
        assertThat(Money.of("1e3", "JPY")).isEqualTo(Money.of("1000", "JPY")).hasToString("1000 JPY");
        assertThat(Money.of("1", "EUR")).isNotEqualTo(Money.of("1", "USD"));
    }

    @Test
    void keepsFractionsOfACentUntilItIsRounded() {
        Money click = Money.of("0.0125", "EUR");

        assertThat(click).hasToString("0.0125 EUR");
        assertThat(click.times(new BigDecimal("1000"))).isEqualTo(Money.of("12.50", "EUR"));
        assertThat(click.rounded()).isEqualTo(Money.of("0.01", "EUR"));
    }

    @Test
    void roundsHalvesAwayFromZeroToTheDigitsOfItsCurrency() {
        assertThat(Money.of("1.005", "EUR").rounded()).isEqualTo(Money.of("1.01", "EUR"));
        assertThat(Money.of("-1.005", "EUR").rounded()).isEqualTo(Money.of("-1.01", "EUR"));
        assertThat(Money.of("99.5", "JPY").rounded()).isEqualTo(Money.of("100", "JPY"));
        assertThat(Money.of("0.0005", "BHD").rounded()).isEqualTo(Money.of("0.001", "BHD"));
    }

    @Test
    void refusesToAddWhatIsOfAnotherCurrency() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1.00 EUR and 1.00 USD are of different currencies.");
    }

    @Test
    void givesTheCentThatIsLeftToWhoLostMost() {
        assertThat(Money.of("100", "EUR").split(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(Money.of("33.34", "EUR"), Money.of("33.33", "EUR"), Money.of("33.33", "EUR"));
        assertThat(Money.of("5", "EUR").split(List.of(BigDecimal.ZERO, BigDecimal.ZERO)))
                .containsExactly(Money.of("5", "EUR"), Money.of("0", "EUR"));
    }

    @RepeatedTest(50)
    void splitsIntoPartsThatAddUpAndAreNeverAUnitOff(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        Money sum = new Money(BigDecimal.valueOf(random.nextLong(-10_000_000, 10_000_000), 3), currency).rounded();
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            weights.add(BigDecimal.valueOf(random.nextInt(0, 100_000), 2));
        }
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Money.digits(currency));

        List<Money> parts = sum.split(weights);

        assertThat(parts.stream().reduce(Money.zero(currency), Money::plus)).isEqualTo(sum);
        assertThat(parts).allSatisfy(part -> assertThat(part).isEqualTo(part.rounded()));
        for (int i = 0; i < parts.size() && whole.signum() > 0; i++) {
            BigDecimal exact = sum.value().multiply(weights.get(i)).divide(whole, 20, Money.ROUNDING);
            assertThat(parts.get(i).value().subtract(exact).abs()).isLessThan(unit);
        }
    }

    @Test
    void isSaidWithSeparatorsAndTheDigitsOfItsCurrency() {
        assertThat(Money.of("45600", "EUR").said()).isEqualTo("45,600.00 EUR");
        assertThat(Money.of("-1234567.5", "JPY").said()).isEqualTo("-1,234,567.5 JPY");
        assertThat(Money.of("0.125", "USD").said()).isEqualTo("0.125 USD");
    }
}
