package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ImportsHouse.class)
class ConstantMemoryTest {

    @Autowired
    JdbcClient jdbc;

    /** 20,000 wide rows are 90 MB here: neither the file nor its rows fit into the 64 MB that the process has. */
    @Test
    void importsAFileThatIsLargerThanItsMemory() throws Exception {
        jdbc.sql("truncate person, imports.job, imports.chunk cascade").update();
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + ImportsHouse.URL + "=" + ImportsHouse.url(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LargerThanMemory.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/larger-than-memory.log"))
                .start();
        try {
            assertThat(node.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            node.destroyForcibly();
        }
        assertThat(node.exitValue()).isZero();
        assertThat(jdbc.sql("select count(distinct name) from person where name like 'Q%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(LargerThanMemory.ROWS);
    }
}
