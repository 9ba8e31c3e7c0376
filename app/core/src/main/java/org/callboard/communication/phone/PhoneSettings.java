package org.callboard.communication.phone;

import java.time.Duration;
import org.callboard.communication.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings under {@code crm.phone}; what a provider has to understand stands in {@code docs/phone.md}.
 *
 * @param url of the provider's API, without the account; empty for telephones of our own
 * @param account id of the account there
 * @param token that we show to it, and that it signs with
 * @param from number that text messages come from; empty: no SMS
 * @param whatsappFrom number that WhatsApp messages come from; empty: no WhatsApp
 * @param connect how long it may take to answer a call
 * @param read how long it may take to take a message
 * @param perMinute messages over all nodes; 0 for no limit
 * @param local whether telephones of our own stand in where there is no provider
 * @param country ISO alpha-2, of numbers without their country's
 * @param callsSecret that a telephone system signs its news of calls with; empty: none is heard
 */
@ConfigurationProperties("crm.phone")
record PhoneSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String account,
        @DefaultValue("") String token,
        @DefaultValue("") String from,
        @DefaultValue("") String whatsappFrom,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("20s") Duration read,
        @DefaultValue("0") int perMinute,
        @DefaultValue("true") boolean local,
        @DefaultValue("") String country,
        @DefaultValue("") String callsSecret) {

    boolean isThere() {
        return !url.isBlank();
    }

    boolean isLocal() {
        return local && !isThere();
    }

    /** Empty where there is none. */
    String from(Channel channel) {
        return channel == Channel.SMS ? from : channel == Channel.WHATSAPP ? whatsappFrom : "";
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PhoneSettings.class)
    static class Enabled {}
}
