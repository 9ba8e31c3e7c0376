package org.callboard.boot.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** API addresses that nobody answers are 404, as a problem; without this they would fall through to the pages. */
@Configuration(proxyBeanMethods = false)
class NoSuchDoor {

    /** Behind the controllers, which also know when only the method is wrong; before the pages. */
    private static final int BEHIND_CONTROLLERS = 1;

    @Bean
    SimpleUrlHandlerMapping noSuchDoorMapping(ObjectMapper json) {
        Problems problems = new Problems(json);
        HttpRequestHandler nobody = (request, response) ->
                problems.write(response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nobody), BEHIND_CONTROLLERS);
    }
}
