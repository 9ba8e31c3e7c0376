package org.callboard.files;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code crm.files}.
 *
 * @param store {@code disk} or {@code s3}
 * @param directory of the store on disk; several nodes must share it. With S3, files wait here on their way out
 * @param maxSize larger files are refused; {@code spring.servlet.multipart.max-file-size} must allow as much
 * @param mostPerSubject how many files a subject may have
 */
@ConfigurationProperties("crm.files")
record FileSettings(
        @DefaultValue("disk") Kind store,
        @DefaultValue(".crm/files") Path directory,
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("1000") int mostPerSubject,
        @DefaultValue Bucket s3) {

    enum Kind {
        DISK,
        S3
    }

    /**
     * @param endpoint of a server other than Amazon's; {@code null} for Amazon's
     * @param pathStyle whether the bucket's name stands in the path, as most other servers want it
     * @param accessKey {@code null} to find keys as Amazon's tools do: environment, profile, instance
     */
    record Bucket(
            URI endpoint,
            @DefaultValue("us-east-1") String region,
            String name,
            @DefaultValue("") String prefix,
            @DefaultValue("false") boolean pathStyle,
            String accessKey,
            String secretKey) {}
}
