package org.callboard.access.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.SortKeys;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemDetailsTest {

    enum Colour {
        RED,
        BLUE
    }

    record Thing(String name, Integer size, Colour colour, LocalDate on, List<Part> parts, Map<String, Object> more) {}

    record Part(String label) {}

    @RestController
    static class OddDoor {

        static final Map<String, Supplier<RuntimeException>> MISHAPS = Map.of(
                "bad", () -> new BadInput("email", "Is no address."),
                "gone", () -> new NotFound("lead", 7),
                "forbidden", () -> new Forbidden("Only a manager may."),
                "conflict", () -> new Conflict("Changed by rep2.", List.of(new Conflict.Field("phone", "1", "2"))),
                "refused",
                        () -> new MoveRefused(
                                List.of(new MoveRefused.Missing("closeOn", "Say when it will be closed.")),
                                List.of("It waits for \"Approve discount\".")),
                "twice", () -> broken("23505"),
                "nul", () -> broken("22021"),
                "deadlock", () -> broken("40P01"),
                "away", () -> new CannotCreateTransactionException("secret detail"),
                "bug", () -> new IllegalStateException("secret detail"));

        @GetMapping("/api/mishap/{kind}")
        String mishap(@PathVariable String kind) {
            throw MISHAPS.get(kind).get();
        }

        @PostMapping("/api/things")
        Thing keep(@RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/api/things/{id}")
        UUID find(@PathVariable UUID id, @RequestParam(required = false) Boolean big) {
            return id;
        }

        @GetMapping("/api/pages")
        PageRequest page(@SortKeys({"name", "due"}) PageRequest page) {
            return page;
        }

        private static RuntimeException broken(String state) {
            return new DataIntegrityViolationException("x", new SQLException("secret detail", state));
        }
    }

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .modulesToInstall(new NulRefusal())
            .failOnUnknownProperties(true)
            .build();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new OddDoor())
            .setControllerAdvice(new ProblemDetails())
            .setCustomArgumentResolvers(new PageArguments())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
            .addFilters(new BodyGate(DataSize.ofKilobytes(10), json))
            .build();

    @ParameterizedTest
    @CsvSource({
        "bad,400",
        "gone,404",
        "forbidden,403",
        "conflict,409",
        "twice,409",
        "nul,400",
        "deadlock,409",
        "bug,500",
        "away,503"
    })
    void answersEachMishapWithItsStatusAndAReference(String kind, int status) throws Exception {
        mvc.perform(get("/api/mishap/" + kind))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.reference").isNotEmpty())
                .andExpect(content().string(not(containsString("secret detail"))));
    }

    @Test
    void namesBadAndConflictingFields() throws Exception {
        mvc.perform(get("/api/mishap/bad"))
                .andExpect(jsonPath("$.errors[0].field").value("email"));
        mvc.perform(get("/api/mishap/conflict").header("If-Match", "\"3\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.conflicts[0].field").value("phone"))
                .andExpect(jsonPath("$.conflicts[0].theirs").value("2"));
    }

    @Test
    void saysWhatAMoveIsMissingAndWhatSpeaksAgainstIt() throws Exception {
        mvc.perform(get("/api/mishap/refused"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.missing[0].field").value("closeOn"))
                .andExpect(jsonPath("$.missing[0].text").value("Say when it will be closed."))
                .andExpect(jsonPath("$.reasons[0]").value(containsString("Approve discount")))
                .andExpect(jsonPath("$.detail").value(containsString("Say when it will be closed.")));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\\u0000b\"}                    | name",
                "{\"more\": {\"x\": \"a\\u0000b\"}}           | more.x",
                "{\"parts\": [{\"label\": \"\\u0000\"}]}      | parts[0].label",
                "{\"size\": \"many\"}                         | size",
                "{\"size\": 99999999999}                      | size",
                "{\"colour\": \"GREEN\"}                      | colour",
                "{\"on\": \"yesterday\"}                      | on",
                "{\"parts\": 7}                               | parts",
                "{\"salary\": 1}                              | salary",
                "{\"name\": \"a\"                             | body",
                "[1, 2]                                       | body",
                "\"text\"                                     | body",
                "nonsense                                     | body",
                "''                                           | body"
            })
    void namesTheFieldThatCannotBeRead(String body, String field) throws Exception {
        mvc.perform(post("/api/things").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(content().string(not(containsString("org.callboard"))));
    }

    @Test
    void refusesJsonNestedBeyondReason() throws Exception {
        mvc.perform(post("/api/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"more\":" + "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500) + "}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        mvc.perform(post("/api/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"" + "x".repeat(20_000) + "\"}"))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesOtherTypesAndMethodsAndAddresses() throws Exception {
        mvc.perform(post("/api/things").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(post("/api/pages")).andExpect(status().isMethodNotAllowed()).andExpect(header().exists("Allow"));
        mvc.perform(get("/api/things/not-an-id"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("id"));
        mvc.perform(get("/api/things/" + UUID.randomUUID() + "?big=maybe"))
                .andExpect(jsonPath("$.errors[0].field").value("big"));
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page",
        "page=x,page",
        "size=0,size",
        "size=201,size",
        "size=9999999999,size",
        "sort=salary,sort"
    })
    void refusesAPageThatCannotBe(String query, String field) throws Exception {
        mvc.perform(get("/api/pages?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void readsPageSizeAndSort() throws Exception {
        mvc.perform(get("/api/pages?page=2&size=10&sort=-due,name"))
                .andExpect(jsonPath("$.page").value(2))
                .andExpect(jsonPath("$.size").value(10))
                .andExpect(jsonPath("$.sort[0]").value("-due"))
                .andExpect(jsonPath("$.sort[1]").value("name"));
        mvc.perform(get("/api/pages")).andExpect(jsonPath("$.size").value(50));
    }
}
