package org.callboard.communication.thread;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.Templates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.records.text.FieldCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of a draft: its own, or those of the template that it names alone. No gap of a template leaves the house. */
@Component
class TemplateWords {

    private static final Pattern GAP = Pattern.compile("\\{\\{[^{}]{1,200}}}");

    private final ObjectProvider<Templates> templates;

    /** Templates are tried out by messages: so they are asked for late. */
    TemplateWords(ObjectProvider<Templates> templates) {
        this.templates = templates;
    }

    /** @param stamp which template, and which version of it; {@code null} for none */
    record Said(String subject, String text, String html, String stamp) {}

    Said of(FieldCheck check, MessageDraft draft, Subject about) {
        if (draft.template() == null) {
            return new Said(draft.subject(), draft.text(), draft.html(), null);
        }
        try {
            return blank(draft.text()) && blank(draft.html()) ? filled(draft, about) : edited(check, draft);
        } catch (BadInput wrong) {
            wrong.fields().forEach(one -> check.wrong(one.field(), one.message()));
            return new Said("-", "-", null, null);
        }
    }

    private Said filled(MessageDraft draft, Subject about) {
        UUID person = draft.to().size() == 1 ? draft.to().get(0).personId() : null;
        Templates.Filled filled = templates
                .getObject()
                .compose(
                        draft.template(),
                        new Templates.Wish(
                                about, person, draft.values(), draft.values().get("language")));
        String subject = blank(draft.subject()) ? filled.subject() : draft.subject();
        return new Said(subject, filled.text(), filled.html(), filled.stamp());
    }

    private Said edited(FieldCheck check, MessageDraft draft) {
        gap(check, "subject", draft.subject());
        gap(check, "text", draft.text());
        gap(check, "html", draft.html());
        return new Said(
                draft.subject(),
                draft.text(),
                draft.html(),
                templates.getObject().stamp(draft.template()));
    }

    private static void gap(FieldCheck check, String field, String words) {
        Matcher gap = GAP.matcher(words == null ? "" : words);
        if (gap.find()) {
            check.wrong(field, "Still holds " + gap.group() + ": write what belongs there, or take it out.");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
