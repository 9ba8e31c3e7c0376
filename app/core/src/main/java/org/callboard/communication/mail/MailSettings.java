package org.callboard.communication.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code crm.mail}.
 *
 * @param connect how long a server may take to answer a call
 * @param read how long it may be silent
 * @param idle for how long a connection is kept for the next message
 * @param largest of a message with all that goes along
 * @param atOnce connections of one node to one server
 * @param perMinute messages to one server over all nodes; 0 for no limit
 * @param sslBundle name of a bundle of {@code spring.ssl.bundle} with authorities that the machine does not know; empty for none
 * @param refusedPause after which a log-in that was refused is tried again by itself; doubled each time
 * @param longestRefusedPause between two such tries
 */
@ConfigurationProperties("crm.mail")
record MailSettings(
        @DefaultValue("10s") Duration connect,
        @DefaultValue("30s") Duration read,
        @DefaultValue("20s") Duration idle,
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("4") int atOnce,
        @DefaultValue("0") int perMinute,
        @DefaultValue("") String sslBundle,
        @DefaultValue("1m") Duration refusedPause,
        @DefaultValue("6h") Duration longestRefusedPause) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    static class Enabled {}
}
