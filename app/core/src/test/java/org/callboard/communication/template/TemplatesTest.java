package org.callboard.communication.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.KnownOnes;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.PublishedFiles;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.TemplateDraft.Words;
import org.callboard.communication.Templates;
import org.callboard.communication.Templates.Filled;
import org.callboard.communication.Templates.Wish;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MailTest
class TemplatesTest {

    @Autowired
    Templates templates;

    @Autowired
    TemplateBook book;

    @Autowired
    Messages messages;

    @Autowired
    PublishedFiles releases;

    @Autowired
    KnownOnes knownLeads;

    @Autowired
    KnownOnes knownPeople;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    private final Subject lead = Subject.lead(Ids.next());
    private final UUID person = Ids.next();
    private String key;

    @BeforeEach
    void aTemplateOfItsOwn() {
        key = "t-" + UUID.randomUUID().toString().substring(0, 8);
        releases.publish(Map.of("templates/lead/" + key + ".yaml", """
                title: Hello
                languages:
                  en:
                    subject: "Hello {{person.firstName}}"
                    html: "<p>Dear {{person.firstName}} of {{company.name|your company}}</p>"
                  de:
                    subject: "Hallo {{person.firstName}}"
                    text: "Guten Tag {{person.firstName}}, {{lead.score}} Punkte"
                """));
        knownLeads.facts.put(lead.id(), new HashMap<>(Map.of("firstName", "Änna\r\nBcc: x@example.com", "score", 70)));
        knownPeople.facts.put(person, Map.of("title", "Jan Müller", "firstName", "Jan", "language", "German"));
    }

    @Test
    void aReleasesTemplateSpeaksOfItsSubject() {
        Filled filled = templates.fill(key, releases.current(), lead, Map.of(), null);

        assertThat(filled.subject()).isEqualTo("Hello Änna Bcc: x@example.com");
        assertThat(filled.html()).isEqualTo("<p>Dear Änna<br>Bcc: x@example.com of your company</p>");
        assertThat(filled.stamp()).isEqualTo(key + "@0");
    }

    @Test
    void whoeverGetsItReadsItInTheirLanguage() {
        Filled filled = templates.fill(key, releases.current(), lead, Map.of("personId", person.toString()), null);

        assertThat(filled.subject()).isEqualTo("Hallo Jan");
        assertThat(filled.text()).isEqualTo("Guten Tag Jan, 70 Punkte");
        assertThat(templates.fill(key, releases.current(), lead, Map.of(), "fr").subject())
                .startsWith("Hello");
    }

    @Test
    void whatRunsOnAReleaseSendsWhatWasSaidThen() {
        int first = releases.current();
        write(0, "Hello again {{person.firstName}}");
        int second = releases.publish(Map.of());
        write(1, "Third");

        assertThat(templates
                        .fill(key, first, lead, Map.of("person.firstName", "Z"), null)
                        .subject())
                .isEqualTo("Hello again Z");
        assertThat(templates.fill(key, second, lead, Map.of(), null)).satisfies(now -> {
            assertThat(now.subject()).isEqualTo("Third");
            assertThat(now.stamp()).isEqualTo(key + "@2");
        });
    }

    @Test
    void nothingWrittenIsLostAndEverythingComesBack() {
        write(0, "Second");
        assertThatThrownBy(() -> write(0, "Faster")).isInstanceOf(Conflict.class);

        Template restored = cast.as("analyst1", () -> book.restore(key, 1, 0));

        assertThat(restored.draft().languages().get("en").subject()).isEqualTo("Hello {{person.firstName}}");
        assertThat(cast.as("analyst1", () -> book.versions(key)))
                .extracting(Template::version)
                .containsExactly(2, 1, 0);
        assertThatThrownBy(() -> jdbc.update("update communication.template set content = '' where key = ?", key))
                .hasMessageContaining("kept as it is");
        cast.doing("analyst1", () -> book.retire(key, 2, true));
        assertThatThrownBy(() -> cast.as("rep1", () -> book.get(key))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> templates.compose(key, Wish.about(lead))))
                .isInstanceOf(BadInput.class);
        assertThat(cast.as("rep1", () -> book.all())).extracting(Template::key).doesNotContain(key);
    }

    @Test
    void aFileGoesOutAndComesIn() {
        String file = cast.as("analyst1", () -> book.write(key));

        Template copy = cast.as("analyst1", () -> book.read(key + "-copy", -1, file));

        assertThat(copy.draft()).isEqualTo(cast.as("rep1", () -> book.get(key)).draft());
        assertThat(catchThrowableOfType(
                                BadInput.class, () -> cast.as("analyst1", () -> book.read(key + "-x", -1, "a: [")))
                        .fields())
                .extracting(BadInput.Field::field)
                .containsExactly("file");
    }

    @Test
    void tellsEverythingThatIsWrongAndWhoMayWrite() {
        TemplateDraft bad = new TemplateDraft(
                " ",
                null,
                "no-such",
                "spaceship",
                Map.of("en", new Words(null, "{{lead.frstName}}", "{{{raw}}}"), "xx-y", new Words("a", "b", null)));

        assertThat(catchThrowableOfType(BadInput.class, () -> cast.as("analyst1", () -> book.put("Bad Key", -1, bad)))
                        .fields())
                .extracting(BadInput.Field::field)
                .contains(
                        "key",
                        "title",
                        "purpose",
                        "about",
                        "languages.en.subject",
                        "languages.en.text",
                        "languages.en.html",
                        "languages.xx-y");
        assertThatThrownBy(() -> cast.as("rep1", () -> book.put(key, 0, bad))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> book.restore(key, 0, 0))).isInstanceOf(Forbidden.class);
    }

    @Test
    void showsHowItReadsOnARecordInSightAndNamesWhatIsMissing() {
        knownLeads.facts.put(lead.id(), Map.of("score", 1));

        TemplateBook.Preview preview = cast.as("rep1", () -> book.preview(key, Wish.about(lead)));

        assertThat(preview.missing()).containsExactly("person.firstName");
        assertThat(preview.subject()).isEqualTo("Hello {{person.firstName}}");
        assertThatThrownBy(() -> cast.as("stranger", () -> book.preview(key, Wish.about(lead))))
                .isInstanceOf(NotFound.class);
        assertThat(cast.as("stranger", () -> book.preview(key, new Wish(null, person, null, "de")))
                        .missing())
                .contains("person.firstName");
    }

    @Test
    void aMessageNamesItsTemplateAndLeavesWithoutAGap() {
        cast.mailbox("tpl-" + UUID.randomUUID() + "@callboard.example");
        UUID id = cast.as("rep1", () -> messages.send(draft(null, null, Map.of("person.firstName", "Ida"))));

        MessageView sent = cast.as("rep1", () -> messages.get(id));
        assertThat(sent.subject()).isEqualTo("Hello Ida");
        assertThat(sent.text()).isEqualTo("Dear Ida of your company");
        assertThat(sent.template()).isEqualTo(key + "@0");

        knownLeads.facts.put(lead.id(), Map.of());
        assertThat(catchThrowableOfType(
                                BadInput.class, () -> cast.as("rep1", () -> messages.send(draft(null, null, null))))
                        .fields())
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.field()).isEqualTo("values.person.firstName");
                    assertThat(wrong.message()).contains("default");
                });
        assertThat(catchThrowableOfType(
                                BadInput.class,
                                () -> cast.as(
                                        "rep1", () -> messages.send(draft("Hi", "Dear {{person.firstName}}", null))))
                        .fields())
                .extracting(BadInput.Field::field)
                .containsExactly("text");
    }

    private MessageDraft draft(String subject, String text, Map<String, String> values) {
        return new MessageDraft(
                Channel.EMAIL,
                null,
                List.of(Address.of("someone@example.com")),
                null,
                null,
                subject,
                text,
                null,
                lead,
                null,
                null,
                null,
                key,
                values,
                null,
                null);
    }

    private Template write(int seen, String subject) {
        return cast.as(
                "analyst1",
                () -> book.put(
                        key,
                        seen,
                        new TemplateDraft("Hello", null, null, null, Map.of("en", new Words(subject, "x", null)))));
    }
}
