package org.callboard.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class DoorsTest {

    @Autowired
    Api api;

    @Test
    void asksAStrangerWhoTheyAre() {
        var answer = api.get("/api/v1/leads");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/reference")).isEqualTo(answer.header("X-Correlation-Id"));
    }
}
