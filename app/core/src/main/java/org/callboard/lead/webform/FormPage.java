package org.callboard.lead.webform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.lead.OpenForm;
import org.callboard.lead.WebForm;
import org.springframework.util.LinkedMultiValueMap;

/** A form as a page; after a mistake with what was typed and what is wrong beside each field. */
final class FormPage {

    private final SentForm sent;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private FormPage(SentForm sent, List<BadInput.Field> errors) {
        this.sent = sent;
        errors.forEach(error -> wrong.merge(base(error.field()), error.message(), (a, b) -> a + " " + b));
    }

    /** Which of several choices is wrong says nothing to whoever sees the field as one. */
    private static String base(String field) {
        int part = field.indexOf('[');
        return part < 0 ? field : field.substring(0, part);
    }

    static String empty(OpenForm form) {
        return new FormPage(new SentForm(form, new LinkedMultiValueMap<>()), List.of()).html();
    }

    static String again(SentForm sent, List<BadInput.Field> errors) {
        return new FormPage(sent, errors).html();
    }

    private String html() {
        WebForm form = sent.form().form();
        String title = wrong.isEmpty() ? form.title() : "Please check: " + form.title();
        return Html.page(title, """
                <h1>%s</h1>
                %s%s<form method="post" action="/forms/%s" accept-charset="utf-8" novalidate>
                %s
                <p class="bait" aria-hidden="true"><label for="%7$s">Leave this empty</label>\
                <input id="%7$s" name="%7$s" tabindex="-1" autocomplete="off"></p>
                <button type="submit">%6$s</button>
                </form>""".formatted(
                        Html.text(form.title()),
                        form.intro() == null ? "" : "<p class=\"text\">" + Html.text(form.intro()) + "</p>\n",
                        summary(),
                        form.id(),
                        sent.form().fields().stream().map(this::field).collect(Collectors.joining("\n")),
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
                                        Html.text(error.getKey()),
                                        Html.text(sent.control(error.getKey()).label()),
                                        Html.text(error.getValue()))
                        : "<li>" + Html.text(error.getValue()) + "</li>")
                .collect(Collectors.joining());
        return "<div class=\"errors\" role=\"alert\"><p>Please check these fields:</p><ul>" + lines + "</ul></div>\n";
    }

    private String field(String name) {
        FormControl control = sent.control(name);
        boolean required = sent.form().requires(name);
        String label = Html.text(control.label()) + (required ? " <span class=\"must\">(required)</span>" : "");
        String body = control.control(sent.values(name), attributes(name, control, required))
                + below("hint", name, control.hint())
                + below("error", name, wrong.get(name));
        return control.isGroup()
                ? "<fieldset class=\"field\"><legend>%s</legend>%s</fieldset>".formatted(label, body)
                : "<div class=\"field\"><label for=\"%s\">%s</label>%s</div>".formatted(Html.text(name), label, body);
    }

    private String attributes(String name, FormControl control, boolean required) {
        String id = Html.text(name);
        String error = wrong.containsKey(name) ? id + "-error" : "";
        String hint = control.hint() == null ? "" : id + "-hint";
        String described = (error + " " + hint).strip();
        return (required ? " required aria-required=\"true\"" : "")
                + (error.isEmpty() ? "" : " aria-invalid=\"true\"")
                + (described.isEmpty() ? "" : " aria-describedby=\"" + described + "\"");
    }

    private static String below(String what, String name, String sentence) {
        return sentence == null
                ? ""
                : "<p class=\"%1$s\" id=\"%2$s-%1$s\">%3$s</p>".formatted(what, Html.text(name), Html.text(sentence));
    }
}
