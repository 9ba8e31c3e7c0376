package org.callboard.guest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The frame of every page that people see without a log-in: one look, and the same locks on each. */
@Component
public class GuestPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final GuestTemplate frame = GuestTemplate.of(GuestPages.class, "frame");
    private final String house;

    GuestPages(@Value("${crm.quotes.seller:Callboard}") String house) {
        this.house = house;
    }

    public ResponseEntity<String> answer(HttpStatus status, GuestPage page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", page.policy())
                .header("Referrer-Policy", page.listed() ? "same-origin" : "no-referrer")
                .cacheControl(
                        page.keep() == null
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(page.keep()).cachePublic());
        if (!page.listed()) {
            answer.header("X-Robots-Tag", "noindex, nofollow");
        }
        return answer.body(whole(page));
    }

    /** A page that only says something. */
    public ResponseEntity<String> say(HttpStatus status, String title, String sentence) {
        String body = "<h1>%s</h1>\n<p class=\"lead\" role=\"status\">%s</p>"
                .formatted(HtmlUtils.htmlEscape(title, "UTF-8"), HtmlUtils.htmlEscape(sentence, "UTF-8"));
        return answer(status, GuestPage.closed(title, body));
    }

    /** Whoever came too often hears when to come again. */
    public ResponseEntity<String> later() {
        ResponseEntity<String> page = say(
                HttpStatus.TOO_MANY_REQUESTS, "Later, please", "This was used very often just now. Try again later.");
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(GuestRate.WINDOW.toSeconds()))
                .body(page.getBody());
    }

    /** To another page: reloading that one does nothing twice. */
    public static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).noStore())
                .build();
    }

    private String whole(GuestPage page) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", page.title());
        values.put("language", page.language());
        values.put("house", house);
        values.put("body", page.body());
        values.put("scripts", page.scripts());
        return frame.fill(values);
    }
}
