package org.callboard.communication.thread;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings under {@code crm.messages}.
 *
 * @param undo how long what a person writes can be taken back
 */
@ConfigurationProperties("crm.messages")
record MessageSettings(@DefaultValue("10s") Duration undo) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MessageSettings.class)
    static class Enabled {}
}
