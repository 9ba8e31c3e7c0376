package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.HouseRates;
import org.callboard.kernel.SubjectShares;
import org.callboard.kernel.engine.StagePast;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other contexts keep: shares of deals, where they stood, and rates of currencies. */
@Configuration(proxyBeanMethods = false)
class KnownElsewhere {

    static class Shares implements SubjectShares {

        final Map<UUID, List<Share>> known = new HashMap<>();

        @Override
        public String type() {
            return "deal";
        }

        @Override
        public Map<UUID, List<Share>> of(Collection<UUID> subjects) {
            return known.entrySet().stream()
                    .filter(shares -> subjects.contains(shares.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    static class Past implements StagePast {

        final List<Stay> known = new ArrayList<>();

        @Override
        public String type() {
            return "deal";
        }

        @Override
        public List<Stay> of(Collection<UUID> subjects) {
            return known.stream()
                    .filter(stay -> subjects.contains(stay.subject()))
                    .toList();
        }
    }

    /** The house's currency is the euro. */
    static class Rates implements HouseRates {

        final Map<Currency, NavigableMap<LocalDate, BigDecimal>> known = new HashMap<>();

        void say(String currency, String from, String rate) {
            known.computeIfAbsent(Currency.getInstance(currency), code -> new TreeMap<>())
                    .put(LocalDate.parse(from), new BigDecimal(rate));
        }

        @Override
        public Currency house() {
            return Currency.getInstance("EUR");
        }

        @Override
        public Dated between(Collection<Currency> currencies, LocalDate from, LocalDate to) {
            return new Dated(house(), known);
        }
    }

    @Bean
    Shares shares() {
        return new Shares();
    }

    @Bean
    Past past() {
        return new Past();
    }

    @Bean
    Rates rates() {
        return new Rates();
    }
}
