package org.callboard.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens one house and one browser for all journeys of a build, and sends the visitors of a test home after it. */
class JourneyExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final String PAGES = "META-INF/VAADIN/config/flow-build-info.json";

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(
                getClass().getClassLoader().getResource(PAGES) != null,
                "Skipped: journeys need the packaged pages, and 'mvn test' packages nothing. 'mvn verify' does.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(House.class))
                .getOrComputeIfAbsent(House.class, key -> House.open(), House.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        House house = context.getRoot().getStore(Namespace.create(House.class)).get(House.class, House.class);
        if (house != null) {
            String test = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            house.sendHome(context.getExecutionException().isPresent() ? test : null);
        }
    }
}
