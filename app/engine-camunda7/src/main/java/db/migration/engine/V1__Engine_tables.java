package db.migration.engine;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The engine's tables by the engine's own scripts, which name no schema: they run with {@code engine} first in the
 * search path.
 */
public class V1__Engine_tables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("set search_path to engine, public");
        }
        SCRIPTS.forEach(script -> ScriptUtils.executeSqlScript(
                context.getConnection(),
                new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql")));
    }
}
