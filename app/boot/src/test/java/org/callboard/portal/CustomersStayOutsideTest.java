package org.callboard.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks over every door of the house as a customer: each of them is shut, whatever its own rule says. */
@CrmTest
class CustomersStayOutsideTest {

    @Autowired
    Api api;

    @Autowired
    WebApplicationContext house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @Test
    void noDoorOfTheApiOpensForACustomer() {
        Api customer = api.as("customer1");
        Map<String, Integer> answers = new TreeMap<>();
        doors.getHandlerMethods().forEach((door, handler) -> {
            for (String pattern : door.getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    method(door)
                            .forEach(method -> answers.put(
                                    method + " " + pattern,
                                    customer.send(method, path(pattern), BodyPublishers.noBody())
                                            .status()));
                }
            }
        });

        assertThat(answers.size()).isGreaterThan(100);
        answers.values().removeIf(status -> status == 403);
        assertThat(answers).as("doors that did not refuse a customer").isEmpty();
    }

    /** Through the locks as they are, without a browser: who has the role is led to their own pages from every other one. */
    @Test
    void noPageOfTheWindowOpensForACustomer() throws Exception {
        MockMvc window = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        Map<String, String> answers = new TreeMap<>();
        for (RouteData route : routes()) {
            String path = "/"
                    + route.getTemplate().replaceAll(":[^/]+", UUID.randomUUID().toString());
            MockHttpServletResponse answer = window.perform(
                            get(path).with(user("clara").roles("customer", "admin")))
                    .andReturn()
                    .getResponse();
            answers.put(path, answer.getStatus() + " " + answer.getRedirectedUrl());
        }
        assertThat(answers.size()).isGreaterThan(40);
        answers.values().removeIf("302 /portal"::equals);
        assertThat(answers).as("pages that did not lead a customer away").isEmpty();
        assertThat(window.perform(post("/desk")
                                .param("v-r", "uidl")
                                .with(user("clara").roles("customer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("what a page asks for")
                .isEqualTo(403);
    }

    private List<RouteData> routes() {
        return RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(house.getServletContext())))
                .getAvailableRoutes();
    }

    @Test
    void everyDoorBesidesTheApiIsForEverybodyOrForCustomersByIntention() {
        TreeSet<String> others = new TreeSet<>();
        doors.getHandlerMethods()
                .forEach((door, handler) -> door.getPatternValues().stream()
                        .filter(pattern -> handler.getBeanType().getName().startsWith("org.callboard"))
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .filter(pattern -> !rule(handler).equals("permitAll()")
                                && !rule(handler).equals("hasRole('customer')"))
                        .forEach(others::add));

        assertThat(others).isEmpty();
    }

    private static String rule(HandlerMethod handler) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        PreAuthorize rule = own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        return rule == null ? "" : rule.value();
    }

    private static List<String> method(RequestMappingInfo door) {
        return door.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : door.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
    }

    private static String path(String pattern) {
        return pattern.replaceAll(
                        "\\{[^}]*(\\{[^}]*\\}[^}]*)*\\}", UUID.randomUUID().toString())
                .replace("**", "x")
                .replace("*", "x");
    }
}
