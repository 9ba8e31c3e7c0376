package org.callboard.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Puts the REST door into tests. */
@TestConfiguration(proxyBeanMethods = false)
class TestDoors {

    @Bean
    Api api(Environment environment, ObjectMapper json) {
        return new Api(environment, json, null);
    }
}
