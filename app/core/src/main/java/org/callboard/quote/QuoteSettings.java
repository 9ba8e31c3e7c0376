package org.callboard.quote;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code crm.quotes}: what new quotes begin with, and the letterhead.
 *
 * @param seller whose name stands on top
 * @param sellerAddress below it, lines parted by {@code |}
 * @param footer at the end of every document: register, bank, tax number
 * @param terms of payment and delivery, until the quote has its own
 * @param validDays for how long an offer stands
 * @param termMonths for how long recurring lines are offered
 * @param taxRate of lines whose product says none, in percent
 * @param zone in which a day ends
 * @param mostViews of one address within ten minutes
 * @param mostAnswers of one address within ten minutes
 */
@ConfigurationProperties("crm.quotes")
record QuoteSettings(
        @DefaultValue("Callboard") String seller,
        @DefaultValue("") String sellerAddress,
        @DefaultValue("") String footer,
        @DefaultValue("") String terms,
        @DefaultValue("30") int validDays,
        @DefaultValue("12") int termMonths,
        @DefaultValue("0") BigDecimal taxRate,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("120") int mostViews,
        @DefaultValue("20") int mostAnswers) {}
