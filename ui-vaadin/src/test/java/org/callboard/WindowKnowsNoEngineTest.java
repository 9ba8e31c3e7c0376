package org.callboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The wall between the window and the engine is the classpath itself; this says so when somebody adds a dependency. */
class WindowKnowsNoEngineTest {

    @Test
    void hasNoEngineOnItsClasspath() throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources("org/camunda")))
                .isEmpty();
    }
}
