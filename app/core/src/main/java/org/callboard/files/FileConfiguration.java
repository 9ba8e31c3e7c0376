package org.callboard.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One store for the whole house, as its settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

    @Bean
    FileStore fileStore(FileSettings settings) {
        return switch (settings.store()) {
            case DISK -> new DiskStore(settings.directory());
            case S3 -> S3Store.of(settings.s3(), settings.directory());
        };
    }
}
