package org.callboard.lead.webform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.lead.WebForm;
import org.springframework.util.LinkedMultiValueMap;

/** A form as a page; after a mistake with what was typed and what is wrong beside each field. */
final class FormPage {

    private final SentForm sent;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private FormPage(SentForm sent, List<BadInput.Field> errors) {
        this.sent = sent;
        errors.forEach(error -> wrong.merge(error.field(), error.message(), (a, b) -> a + " " + b));
    }

    static String empty(WebForm form) {
        return new FormPage(new SentForm(form, new LinkedMultiValueMap<>()), List.of()).html();
    }

    static String again(SentForm sent, List<BadInput.Field> errors) {
        return new FormPage(sent, errors).html();
    }

    private String html() {
        WebForm form = sent.form();
        String title = wrong.isEmpty() ? form.title() : "Please check: " + form.title();
        return Html.page(
                title,
                """
                <h1>%s</h1>
                %s%s<form method="post" action="/forms/%s" accept-charset="utf-8" novalidate>
                %s
                <p class="bait" aria-hidden="true"><label for="%7$s">Leave this empty</label>\
                <input id="%7$s" name="%7$s" tabindex="-1" autocomplete="off"></p>
                <button type="submit">%6$s</button>
                </form>"""
                        .formatted(
                                Html.text(form.title()),
                                form.intro() == null ? "" : "<p class=\"text\">" + Html.text(form.intro()) + "</p>\n",
                                summary(),
                                form.id(),
                                form.fields().stream().map(this::field).collect(Collectors.joining("\n")),
                                Html.text(form.button()),
                                SentForm.HONEYPOT));
    }

    /** What is wrong, on top and with links, for those who cannot see all fields at once. */
    private String summary() {
        if (wrong.isEmpty()) {
            return "";
        }
        String lines = wrong.entrySet().stream()
                .map(error -> sent.form().fields().contains(error.getKey())
                        ? "<li><a href=\"#%s\">%s</a>: %s</li>"
                                .formatted(
                                        error.getKey(),
                                        FormField.named(error.getKey()).label(),
                                        Html.text(error.getValue()))
                        : "<li>" + Html.text(error.getValue()) + "</li>")
                .collect(Collectors.joining());
        return "<div class=\"errors\" role=\"alert\"><p>Please check these fields:</p><ul>" + lines + "</ul></div>\n";
    }

    private String field(String name) {
        FormField field = FormField.named(name);
        boolean required = sent.form().required().contains(name);
        String error = wrong.get(name);
        String attributes = (required ? " required aria-required=\"true\"" : "")
                + (error == null ? "" : " aria-invalid=\"true\" aria-describedby=\"%s-error\"".formatted(name));
        return "<div class=\"field\"><label for=\"%s\">%s%s</label>%s%s</div>"
                .formatted(
                        name,
                        field.label(),
                        required ? " <span class=\"must\">(required)</span>" : "",
                        field.control(sent.value(name), attributes),
                        error == null
                                ? ""
                                : "<p class=\"error\" id=\"%s-error\">%s</p>".formatted(name, Html.text(error)));
    }
}
