package org.callboard.journey;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Opens one house and one browser for all journeys of a build, and sends the visitors of a test home after it. Where a
 * build has no pages to visit, each journey says that it was left out and why; one that was asked for by name fails.
 */
class JourneyExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final String PAGES = "META-INF/VAADIN/config/flow-build-info.json";
    private static final String WIDGETS = "META-INF/resources/crm/form.js";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = missing();
        if (missing.isEmpty() || context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("There is something to visit");
        }
        if (isAskedForByName()) {
            throw new IllegalStateException(missing.get());
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }

    private Optional<String> missing() {
        if (isMissing(PAGES)) {
            return Optional.of("Journeys need the packaged pages, and 'mvn test' packages nothing: run 'mvn verify'.");
        }
        return isMissing(WIDGETS)
                ? Optional.of("Journeys need the widgets: run 'mvn verify' without -DskipWidgets.")
                : Optional.empty();
    }

    private boolean isMissing(String resource) {
        return getClass().getClassLoader().getResource(resource) == null;
    }

    /** As surefire passes on what was said on the command line. */
    private static boolean isAskedForByName() {
        return Stream.of("test", "it.test")
                .map(System::getProperty)
                .anyMatch(asked -> asked != null && asked.contains("Journey"));
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
