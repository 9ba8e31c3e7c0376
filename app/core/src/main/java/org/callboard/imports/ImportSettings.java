package org.callboard.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code crm.imports}.
 *
 * @param maxFile larger files are refused; {@code spring.servlet.multipart.max-file-size} must allow as much
 * @param slice rows per transaction
 * @param lease how long a node may be silent before another one goes on with its import
 * @param poll how often an idle node looks for imports that other nodes started
 * @param turn after this long an import lets waiting ones go first
 * @param keepFor how long files and rows are kept after the end, for error file and undo
 */
@ConfigurationProperties("crm.imports")
record ImportSettings(
        @DefaultValue("100MB") DataSize maxFile,
        @DefaultValue("50") int slice,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration turn,
        @DefaultValue("30d") Duration keepFor) {}
