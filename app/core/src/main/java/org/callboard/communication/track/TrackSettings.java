package org.callboard.communication.track;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings under {@code crm.tracking}.
 *
 * @param allowed whether anything is followed in this house at all; links that are out there go on leading where they did
 * @param purposes whose messages are followed without being asked to; all others only where their sender asks
 * @param early what comes so soon after a message left is a machine's
 * @param sweep within how long all links of a message must be called for a machine to have done it; so long each visit waits
 */
@ConfigurationProperties("crm.tracking")
record TrackSettings(
        @DefaultValue("true") boolean allowed,
        @DefaultValue({"marketing", "newsletter"}) Set<String> purposes,
        @DefaultValue("10s") Duration early,
        @DefaultValue("10s") Duration sweep) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TrackSettings.class)
    static class Enabled {}
}
