package org.callboard.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.callboard.CrmApplication;
import org.callboard.database.SchemaMigrations;
import org.callboard.testing.BeforeTheHouseStands;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The borders between the rooms. Seen red: with {@code audit} importing {@code org.callboard.lead.LeadDirectory} it says
 * that module 'audit' depends on module 'lead', which is not among its allowed targets.
 */
@BeforeTheHouseStands
class BordersTest {

    private static final Set<String> WITHOUT_TABLES =
            Set.of("kernel", "rules", "camunda7", "database", "boot", "demo", "ui", "matching", "signals");

    private final ApplicationModules modules = ApplicationModules.of(CrmApplication.class);

    @Test
    void nobodyReachesIntoARoomTheyAreNotANeighbourOf() {
        modules.verify();
    }

    @Test
    void everyRoomIsKnown() {
        assertThat(modules.stream().map(m -> m.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "kernel",
                        "rules",
                        "camunda7",
                        "database",
                        "boot",
                        "demo",
                        "ui",
                        "access",
                        "activity",
                        "analytics",
                        "audit",
                        "calendar",
                        "chat",
                        "communication",
                        "customer",
                        "deal",
                        "decision",
                        "files",
                        "guest",
                        "imports",
                        "knowledge",
                        "lead",
                        "matching",
                        "portal",
                        "presence",
                        "quote",
                        "records",
                        "scoring",
                        "search",
                        "signals",
                        "studio",
                        "support",
                        "survey",
                        "worklist");
    }

    @Test
    void everyContextHasItsSchemaAndItsScripts() throws Exception {
        List<String> contexts = modules.stream()
                .map(m -> m.getIdentifier().toString())
                .filter(name -> !WITHOUT_TABLES.contains(name))
                .toList();

        assertThat(SchemaMigrations.CONTEXTS).containsAll(contexts).startsWith("engine");
        for (String context : SchemaMigrations.CONTEXTS) {
            assertThat(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + context + "/V*"))
                    .as("scripts of %s", context)
                    .isNotEmpty();
        }
    }
}
