package org.callboard.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what the API reads: a body beyond the limit is 413, a NUL in the address is 400. Files have limits of their own. */
@Component
class BodyGate extends OncePerRequestFilter {

    /** A client that still sends gets to hear the answer, if it sends no more than this. */
    private static final long DRAINED_UP_TO = DataSize.ofMegabytes(32).toBytes();

    private final long most;
    private final ObjectMapper json;

    BodyGate(@Value("${crm.api.max-body:1MB}") DataSize most, ObjectMapper json) {
        this.most = most.toBytes();
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (query != null && query.contains("%00")) {
            refuse(response, HttpStatus.BAD_REQUEST, "The address holds the character NUL.");
        } else if (type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            drain(request.getInputStream());
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "The request is larger than " + most + " bytes.");
        } else {
            Bounded bounded = new Bounded(request);
            chain.doFilter(bounded, response);
            if (bounded.isOver()) {
                drain(request.getInputStream());
            }
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetails.problem(status, message));
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[16_384];
        long drained = 0;
        for (int read = body.read(buffer); read >= 0 && drained < DRAINED_UP_TO; read = body.read(buffer)) {
            drained += read;
        }
    }

    /** A chunked body does not say how long it is; so it is counted as it is read. */
    private class Bounded extends HttpServletRequestWrapper {

        private CountedBody body;

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new CountedBody(super.getInputStream(), most);
            }
            return body;
        }

        boolean isOver() {
            return body != null && body.isOver();
        }
    }
}
