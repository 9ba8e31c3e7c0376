package org.callboard.communication.inbound;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code crm.inbox}.
 *
 * @param on whether mail is fetched at all
 * @param directory where mails lie while they are read; {@code null} for the machine's own for such files
 * @param poll how often a mailbox is looked at whose server does not tell by itself (IDLE)
 * @param idle after how long a server that tells by itself is asked all the same
 * @param lock for how long a mailbox is a node's that does not say that it is still there
 * @param pause before the next try after one that failed; doubled each time
 * @param longestPause between two tries
 * @param most mailboxes in the hands of one node
 * @param largest mail that is fetched whole
 * @param perSender mails of one address an hour that may begin something
 * @param perMailbox mails an hour that may begin something
 * @param answers to one address an hour, by processes: after them its mails begin nothing
 */
@ConfigurationProperties("crm.inbox")
record InboxSettings(
        @DefaultValue("true") boolean on,
        Path directory,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("3m") Duration idle,
        @DefaultValue("60s") Duration lock,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("200") int most,
        @DefaultValue("150MB") DataSize largest,
        @DefaultValue("20") int perSender,
        @DefaultValue("1000") int perMailbox,
        @DefaultValue("5") int answers) {

    InboxSettings {
        directory = directory == null ? Path.of(System.getProperty("java.io.tmpdir"), "callboard-mail") : directory;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(InboxSettings.class)
    static class Enabled {}
}
