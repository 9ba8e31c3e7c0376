package org.callboard.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells a Spring context where the build's servers are. */
class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServers.outliveSpring();
        String database = "crm_" + DATABASES.incrementAndGet();
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestServers.house(database),
                        "spring.datasource.username=" + TestServers.USER,
                        "spring.datasource.password=",
                        "crm.keycloak.url=" + TestServers.keycloakUrl(),
                        "crm.keycloak.ui-secret=" + TestServers.SECRET,
                        "crm.keycloak.admin-secret=" + TestServers.SECRET)
                .applyTo(context);
    }
}
