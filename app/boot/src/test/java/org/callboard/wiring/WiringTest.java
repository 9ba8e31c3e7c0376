package org.callboard.wiring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callboard.kernel.Targets;
import org.callboard.kernel.engine.Worker;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What models, workers, realm, forms and doors say of each other must agree. */
@CrmTest
class WiringTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern ANNOUNCED = Pattern.compile("\\.announce\\(\\s*\"([^\"]+)\"");

    @Autowired
    List<Worker> workers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    private final PackagedModels models;

    WiringTest() throws Exception {
        models = new PackagedModels();
    }

    @Test
    void everyTopicHasExactlyOneWorkerAndEveryWorkerATopic() {
        assertThat(models.count()).isPositive();
        assertThat(workers.stream().map(w -> w.topic().name()))
                .as("workers, each topic of a model once")
                .containsExactlyInAnyOrderElementsOf(models.topics());
    }

    @Test
    void everyTopicBeginsWithATargetThatLightsIt() {
        assertThat(workers.stream().map(w -> w.topic().context())).isSubsetOf(Targets.KNOWN);
    }

    @Test
    void everyCandidateGroupIsARoleOfTheRealm() throws IOException {
        Set<String> roles = new HashSet<>();
        new ObjectMapper()
                .readTree(ROOT.resolve("keycloak/realm-crm.json").toFile())
                .at("/roles/realm")
                .forEach(role -> roles.add(role.path("name").asText()));

        assertThat(models.candidateGroups()).isNotEmpty().isSubsetOf(roles);
    }

    @Test
    void everyFormNamedExists() {
        assertThat(models.forms())
                .isNotEmpty()
                .allSatisfy(form -> assertThat(new ClassPathResource("forms/" + form + ".form").exists())
                        .as("processes/forms/%s.form", form)
                        .isTrue());
    }

    @Test
    void everyMessageThrownIsCaughtOrDocumented() throws IOException {
        Set<String> thrown = new TreeSet<>(models.thrownMessages());
        thrown.addAll(announcedByDoors());
        String contract = Files.readString(ROOT.resolve("processes/README.md"));

        assertThat(thrown)
                .contains("lead.captured")
                .allSatisfy(message -> assertThat(
                                models.caughtMessages().contains(message) || contract.contains("`" + message + "`"))
                        .as("%s is caught by a model or stands in processes/README.md", message)
                        .isTrue());
    }

    @Test
    void everyMessageAwaitedIsThrownByAModelOrADoor() throws IOException {
        Set<String> thrown = new TreeSet<>(models.thrownMessages());
        thrown.addAll(announcedByDoors());

        assertThat(models.caughtMessages()).isSubsetOf(thrown);
    }

    @Test
    void noDoorIsWithoutARule() {
        Set<String> open = doors.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.callboard"))
                .filter(handler -> !hasRule(handler))
                .map(HandlerMethod::toString)
                .collect(toSet());

        assertThat(open).as("handlers without @PreAuthorize").isEmpty();
    }

    @Test
    void noViewIsWithoutARule() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        List<Class<?>> views = scanner.findCandidateComponents("org.callboard").stream()
                .<Class<?>>map(bean -> load(bean.getBeanClassName()))
                .toList();

        assertThat(views)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
                                .anyMatch(rule -> AnnotatedElementUtils.hasAnnotation(view, rule)))
                        .as("%s says who may see it", view.getName())
                        .isTrue());
    }

    private static boolean hasRule(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The doors' announcements are literals on purpose: an analyst can search for them, and so can this. */
    private static Set<String> announcedByDoors() throws IOException {
        Set<String> announced = new TreeSet<>();
        for (Path room : Arrays.asList(ROOT.resolve("app/core/src/main"), ROOT.resolve("app/boot/src/main"))) {
            try (Stream<Path> files = Files.walk(room)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    ANNOUNCED.matcher(Files.readString(file)).results().forEach(m -> announced.add(m.group(1)));
                }
            }
        }
        return announced;
    }
}
