package org.callboard.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.callboard.kernel.Money;

/**
 * Adds up a quote. The rules of rounding, each to the currency's digits, halves away from zero:
 *
 * <ol>
 *   <li>A line is price × quantity × how often it is asked in the term, rounded once. Its discount is a percentage of that,
 *       rounded; its net is the difference.
 *   <li>The discount of the whole is a percentage of the sum of the lines' nets, rounded, or a fixed sum. It is cut into
 *       shares in the proportion of the nets; the shares add up to it exactly.
 *   <li>Tax is reckoned for each rate on all that falls under it, less its shares, and rounded once for each rate. So net and
 *       tax add up to gross, and the tax is that of the sum, not of the lines.
 *   <li>Saved is what list prices would come to, less net. A price above the list's counts as its own list price: what one
 *       line asks more does not hide what another gives away.
 *   <li>A month's share of what recurs is its net after all discounts by the months of the term, rounded once.
 * </ol>
 */
final class Totals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Currency currency;
    private final int term;
    private final List<QuoteLine> lines;
    private final List<QuoteTotals.LineSums> sums;
    private final Money subtotal;
    private final Money whole;
    private final List<Money> nets;

    private Totals(Currency currency, int term, List<QuoteLine> lines, BigDecimal percent, BigDecimal amount) {
        this.currency = currency;
        this.term = term;
        this.lines = lines;
        this.sums = lines.stream().map(this::sums).toList();
        this.subtotal = sum(sums.stream().map(QuoteTotals.LineSums::net).toList());
        this.whole = whole(percent, amount);
        this.nets = afterShares();
    }

    /**
     * @param percent off the whole; {@code null} for none
     * @param amount off the whole, never more than there is; {@code null} for none
     */
    static QuoteTotals of(Currency currency, int term, List<QuoteLine> lines, BigDecimal percent, BigDecimal amount) {
        return new Totals(currency, term, lines, percent, amount).all();
    }

    private QuoteTotals all() {
        Money net = subtotal.minus(whole);
        Money list = sum(lines.stream()
                .map(line -> over(line, line.price().max(line.listPrice())))
                .toList());
        List<QuoteTotals.Tax> taxes = taxes();
        Money tax = sum(taxes.stream().map(QuoteTotals.Tax::tax).toList());
        Money margin = margin(net);
        return new QuoteTotals(
                sums,
                subtotal,
                whole,
                net,
                list.minus(net),
                percent(list.minus(net), list),
                taxes,
                tax,
                net.plus(tax),
                recurring(),
                margin,
                margin == null || net.value().signum() == 0 ? null : percent(margin, net));
    }

    private QuoteTotals.LineSums sums(QuoteLine line) {
        Money sum = over(line, line.price());
        Money discount = sum.percent(line.discountPercent()).rounded();
        return new QuoteTotals.LineSums(sum, discount, sum.minus(discount));
    }

    private Money over(QuoteLine line, BigDecimal price) {
        return new Money(price, currency)
                .times(line.quantity())
                .times(line.billing().times(term))
                .rounded();
    }

    private Money whole(BigDecimal percent, BigDecimal amount) {
        if (percent != null) {
            return subtotal.percent(percent).rounded();
        }
        if (amount == null) {
            return Money.zero(currency);
        }
        Money wanted = new Money(amount, currency).rounded();
        return wanted.compareTo(subtotal) > 0 ? subtotal : wanted;
    }

    /** What each line comes to after its share of the whole's discount. */
    private List<Money> afterShares() {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Money> shares =
                whole.split(sums.stream().map(line -> line.net().value()).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> sums.get(i).net().minus(shares.get(i)))
                .toList();
    }

    private List<QuoteTotals.Tax> taxes() {
        Map<BigDecimal, Money> bases = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < lines.size(); i++) {
            bases.merge(lines.get(i).taxRate(), nets.get(i), Money::plus);
        }
        List<QuoteTotals.Tax> taxes = new ArrayList<>();
        bases.forEach((rate, base) ->
                taxes.add(new QuoteTotals.Tax(rate, base, base.percent(rate).rounded())));
        return taxes;
    }

    private Money recurring() {
        Money all = sum(IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).billing().isRecurring())
                .mapToObj(nets::get)
                .toList());
        BigDecimal month = all.value().divide(BigDecimal.valueOf(term), Money.digits(currency), Money.ROUNDING);
        return new Money(month, currency);
    }

    private Money margin(Money net) {
        boolean known = lines.stream().allMatch(line -> line.unitCost() != null);
        return known
                ? net.minus(sum(
                        lines.stream().map(line -> over(line, line.unitCost())).toList()))
                : null;
    }

    private static BigDecimal percent(Money part, Money whole) {
        return whole.value().signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : part.value().multiply(HUNDRED).divide(whole.value(), 2, Money.ROUNDING);
    }

    private Money sum(List<Money> sums) {
        return sums.stream().reduce(Money.zero(currency), Money::plus);
    }
}
