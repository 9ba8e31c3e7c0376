package org.callboard.database;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/** The engine is no JPA bean, so nobody else would tell it to wait. Named by text: this room does not know the engine. */
class EngineWaitsForMigrations extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    private static final String ENGINE = "org.camunda.bpm.engine.ProcessEngine";

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        ClassLoader loader = getClass().getClassLoader();
        return ClassUtils.isPresent(ENGINE, loader) ? Set.of(ClassUtils.resolveClassName(ENGINE, loader)) : Set.of();
    }
}
