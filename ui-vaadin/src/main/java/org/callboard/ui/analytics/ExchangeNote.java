package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.callboard.analytics.Forecast;
import org.callboard.ui.text.Texts;

/** By which rates several currencies were made one, and which could not be. */
class ExchangeNote extends Paragraph {

    private static final int DECIMALS = 4;

    ExchangeNote() {
        addClassName("crm-quiet");
        setVisible(false);
    }

    /** @param exchange {@code null} where each currency stands for itself */
    void show(Forecast.Exchange exchange) {
        setVisible(exchange != null);
        if (exchange == null) {
            return;
        }
        String rates = exchange.rates().stream().map(ExchangeNote::said).collect(Collectors.joining(", "));
        String converted = rates.isEmpty()
                ? Texts.text("analytics.exchange.nothing", exchange.currency())
                : Texts.text("analytics.exchange.rates", exchange.currency(), rates);
        setText(
                exchange.apart().isEmpty()
                        ? converted
                        : converted + " "
                                + Texts.text("analytics.exchange.apart", String.join(", ", exchange.apart())));
    }

    private static String said(Forecast.Rate rate) {
        NumberFormat number = NumberFormat.getNumberInstance(Texts.locale());
        number.setMaximumFractionDigits(DECIMALS);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Texts.locale())
                .format(rate.validFrom());
        return Texts.text("analytics.exchange.rate", number.format(rate.rate()), rate.currency(), day);
    }
}
