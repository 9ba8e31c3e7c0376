package org.callboard.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door of the API, found by itself, meets requests that make no sense. */
@CrmTest
class OddRequestTest {

    private static final List<String> ODD_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "x/y;charset=nonsense",
            "application/json;charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "no type");

    private static final List<String> ODD_QUERIES = List.of(
            "page=-1",
            "page=99999999999",
            "page=2147483647&size=200",
            "size=0",
            "size=100000",
            "sort=nonsense",
            "sort=-,-,",
            "sort=name;drop",
            "q=%00",
            "q=%ff%fe",
            "q=" + "x".repeat(5_000),
            "page=x&size=y",
            "status=nonsense&grade=7",
            "minScore=x",
            "createdFrom=yesterday",
            "importId=7",
            "before=x&size=-2",
            "subject=x",
            "limit=-5",
            "q=%25%5f%5c&kinds=%27");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    /**
     * @param named whether its address names something
     * @param asking whether its handler takes more than its address
     */
    private record Door(String method, String path, boolean named, boolean asking) {

        boolean takesBody() {
            return Set.of("POST", "PUT", "PATCH").contains(method);
        }
    }

    private List<Door> doors() {
        return doors(UUID.randomUUID().toString());
    }

    /** @param id what stands in place of every path variable but the object's name */
    private List<Door> doors(String id) {
        Map<String, Door> found = new TreeMap<>();
        doors.getHandlerMethods().forEach((mapping, handler) -> {
            boolean asking = Stream.of(handler.getMethodParameters())
                    .anyMatch(parameter -> !parameter.hasParameterAnnotation(PathVariable.class));
            for (String pattern : mapping.getPatternValues()) {
                String open = pattern.replaceAll("\\{objects?}", "leads");
                String path = open.replaceAll("\\{[^}]*}", id);
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith("/api/")) {
                        found.putIfAbsent(method + path, new Door(method.name(), path, !open.equals(path), asking));
                    }
                }
            }
        });
        assertThat(found).hasSizeGreaterThan(10);
        return List.copyOf(found.values());
    }

    private static Set<String> paths(List<Door> doors) {
        return doors.stream().map(Door::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void survived(Object what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer).isLessThan(500);
        // Addresses that are none are refused by the server itself, before anybody knows which door is meant.
        boolean noAddress = what.toString().matches("(?i).*%(00|ff|2f|5c).*");
        if (answer.status() >= 400 && !answer.text().isEmpty() && !noAddress) {
            assertThat(answer.header("Content-Type")).as("%s: %s", what, answer).startsWith("application/problem+json");
        }
    }

    /** What these requests could leave behind; leads of imports may still come in from other tests. */
    private List<Long> everythingKept() {
        return List.of(
                        "lead.lead where import_id is null",
                        "engine.act_hi_procinst p join lead.lead l on l.id::text = p.business_key_"
                                + " where l.import_id is null",
                        "imports.job",
                        "imports.chunk")
                .stream()
                .map(kept -> jdbc.sql("select count(*) from " + kept)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void garbageInsteadOfJsonIsRefusedAndLeavesNothingBehind() {
        Api admin = api.as("admin1");
        for (Door door : doors()) {
            if (door.takesBody()) {
                for (byte[] body : OddBodies.garbage()) {
                    survived(door, send(admin, door, body, "application/json"));
                }
            }
        }
    }

    @Test
    void otherContentTypesAreRefused() {
        Api admin = api.as("admin1");
        List<Long> before = everythingKept();
        for (Door door : doors()) {
            // what a request without a body says of it is the same word for every door
            for (String type : door.takesBody() ? ODD_TYPES : ODD_TYPES.subList(0, 1)) {
                survived(door + " " + type, send(admin, door, "<lead/>".getBytes(), type));
            }
        }
        assertThat(everythingKept()).isEqualTo(before);
    }

    @Test
    void addressesThatNobodyAnswersAreNotFound() {
        for (String path :
                List.of("/api", "/api/v1", "/api/v2/leads", "/api/v1/nonsense", "/api/v1/nonsense/imports")) {
            Answer answer = api.as("rep1").get(path);
            assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(404);
            survived(path, answer);
            assertThat(api.anonymous().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(api.as("rep1")
                        .send("DELETE", "/api/v1/leads", BodyPublishers.noBody())
                        .status())
                .isEqualTo(405);
    }

    @Test
    void otherMethodsAreRefused() {
        Api admin = api.as("admin1");
        List<Long> before = everythingKept();
        for (String path : paths(doors())) {
            for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "NONSENSE")) {
                survived(method + path, admin.send(method, path, BodyPublishers.noBody()));
            }
        }
        assertThat(everythingKept()).isEqualTo(before);
    }

    @Test
    void idsAndParametersThatMakeNoSenseAreRefused() {
        Api admin = api.as("admin1");
        for (String id :
                List.of("x", "-1", "%00", "%F0%9F%A6%84", "a".repeat(1_000), "%27%20or%201=1", "..%2f..", "%ff")) {
            for (Door door : doors(id)) {
                if (door.named()) {
                    survived(door, send(admin, door, "{}".getBytes(), "application/json"));
                }
            }
        }
        for (Door door : doors()) {
            if (door.method().equals("GET") && door.asking()) {
                for (String query : ODD_QUERIES) {
                    survived(door + query, admin.send("GET", door.path() + "?" + query, BodyPublishers.noBody()));
                }
            }
        }
    }

    @Test
    void bodiesAndObjectsThatAreTooLargeAreRefused() {
        Api rep = api.as("rep1");
        List<Long> before = everythingKept();
        byte[] tenMegabytes = ("{\"lastName\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}").getBytes();
        assertThat(rep.send(
                                "POST",
                                "/api/v1/leads",
                                BodyPublishers.ofByteArray(tenMegabytes),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(413);
        assertThat(rep.send(
                                "POST",
                                "/api/v1/leads",
                                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(tenMegabytes)),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(413);
        assertThat(rep.post("/api/v1/leads", OddBodies.thousandFields()).status())
                .isEqualTo(400);
        assertThat(rep.post(
                                "/api/v1/leads",
                                "{\"lastName\": \"x\", \"attributes\": " + OddBodies.thousandFields() + "}")
                        .status())
                .isEqualTo(400);
        assertThat(everythingKept()).isEqualTo(before);
    }

    private static Answer send(Api api, Door door, byte[] body, String type) {
        return api.send(door.method(), door.path(), BodyPublishers.ofByteArray(body), "Content-Type", type);
    }
}
