package org.callboard.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A sum of money. Its value is exact until somebody {@linkplain #rounded() rounds} it to the digits of its currency (ISO
 * 4217: two for euro, none for yen), halves away from zero. Two sums are equal when they are worth the same in the same
 * currency, however they were written.
 */
public record Money(BigDecimal value, Currency currency) implements Comparable<Money> {

    /** Halves go away from zero, as on invoices. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    public Money {
        Objects.requireNonNull(currency, "currency");
        BigDecimal bare = value.stripTrailingZeros();
        value = bare.scale() < digits(currency) ? bare.setScale(digits(currency)) : bare;
    }

    /** @param code by ISO 4217. @throws IllegalArgumentException when there is no such currency */
    public static Money of(BigDecimal value, String code) {
        return new Money(value, Currency.getInstance(code));
    }

    public static Money of(String value, String code) {
        return of(new BigDecimal(value), code);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException when the currencies differ: a rate belongs in between */
    public Money plus(Money other) {
        return new Money(value.add(sameCurrency(other)), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money minus(Money other) {
        return new Money(value.subtract(sameCurrency(other)), currency);
    }

    /** Exact; round the result when it is to be paid. */
    public Money times(BigDecimal factor) {
        return new Money(value.multiply(factor), currency);
    }

    /** That many hundredths of it, exact. */
    public Money percent(BigDecimal percent) {
        return new Money(value.multiply(percent).movePointLeft(2), currency);
    }

    /** To the digits of its currency. */
    public Money rounded() {
        return new Money(value.setScale(digits(currency), ROUNDING), currency);
    }

    /**
     * Cuts a rounded sum into parts in the proportion of the weights; the parts add up to it exactly. Units that are left
     * over go to the parts that lost most by rounding, the first of them first.
     *
     * @param weights none negative; when all are zero, all of it is the first one's
     */
    public List<Money> split(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits(currency));
        BigDecimal[] parts = new BigDecimal[weights.size()];
        BigDecimal[] lost = new BigDecimal[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            BigDecimal exact = sum.signum() == 0
                    ? i == 0 ? value : BigDecimal.ZERO
                    : value.multiply(weights.get(i)).divide(sum, digits(currency) + 20, RoundingMode.DOWN);
            parts[i] = exact.setScale(digits(currency), RoundingMode.DOWN);
            lost[i] = exact.subtract(parts[i]).abs();
        }
        BigDecimal left = List.of(parts).stream().reduce(value, BigDecimal::subtract);
        List<Integer> byLoss = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .toList();
        for (int i = 0; left.abs().compareTo(unit) >= 0; i++) {
            BigDecimal one = left.signum() < 0 ? unit.negate() : unit;
            int to = byLoss.get(i % parts.length);
            parts[to] = parts[to].add(one);
            left = left.subtract(one);
        }
        return List.of(parts).stream().map(part -> new Money(part, currency)).toList();
    }

    /** As records, events and JSON have sums: {@code {value, currency}}. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("value", value);
        plain.put("currency", currency.getCurrencyCode());
        return plain;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return value.compareTo(sameCurrency(other));
    }

    private BigDecimal sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are of different currencies.");
        }
        return other.value;
    }

    /** Decimals of its smallest coin; units of account like gold, which have none, are counted in whole ones. */
    public static int digits(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }

    /** As people read it within a sentence: {@code 1,200.50 EUR}. */
    public String said() {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(digits(currency));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value) + " " + currency.getCurrencyCode();
    }

    /** {@code 1200.50 EUR} */
    @Override
    public String toString() {
        return value.toPlainString() + " " + currency.getCurrencyCode();
    }
}
