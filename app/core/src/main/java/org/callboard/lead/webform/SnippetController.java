package org.callboard.lead.webform;

import org.callboard.kernel.Lit;
import org.callboard.lead.WebForms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code <script src="https://crm.example.com/forms/contact-us.js" async></script>} puts the form into a page. */
@RestController
@Lit("api")
class SnippetController {

    /** Replaces its own tag by a frame; {@code data-height} says how tall. */
    private static final String SNIPPET = """
            (function () {
              var tag = document.currentScript;
              var frame = document.createElement('iframe');
              frame.src = new URL('/forms/%s', tag.src).href;
              frame.title = tag.dataset.title || 'Form';
              frame.style.cssText = 'width:100%%;border:0;color-scheme:normal;height:' + (parseInt(tag.dataset.height, 10) || 960) + 'px';
              tag.parentNode.insertBefore(frame, tag);
            })();
            """;

    private final WebForms forms;

    SnippetController(WebForms forms) {
        this.forms = forms;
    }

    @GetMapping("/forms/{id:[a-z0-9-]{1,60}}.js")
    @PreAuthorize("permitAll()")
    ResponseEntity<String> snippet(@PathVariable String id) {
        boolean open = forms.open(id).isPresent();
        return ResponseEntity.status(open ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .header("Content-Type", "text/javascript;charset=UTF-8")
                // Other sites load it: the browser must be told that it may.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(open ? SNIPPET.formatted(id) : "/* There is no such form. */\n");
    }
}
