package org.callboard.boot.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.callboard.boot.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says "who are you" and "you may not" as problem details, like every other refusal of the API. */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final Problems problems;

    ProblemAnswers(ObjectMapper json) {
        this.problems = new Problems(json);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "Tokens cannot be checked now; try again soon.");
            return;
        }
        bearer.commence(request, response, why);
        String challenge = response.getHeader(HttpHeaders.WWW_AUTHENTICATE);
        problems.write(
                response,
                HttpStatus.valueOf(response.getStatus()),
                challenge != null && challenge.contains("error=")
                        ? "The token is not valid, or no longer."
                        : "Log in first: send a bearer token of the realm.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(response, HttpStatus.FORBIDDEN, "Your roles do not allow this.");
    }
}
