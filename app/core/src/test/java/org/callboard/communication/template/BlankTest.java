package org.callboard.communication.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.callboard.communication.template.Blank.Kind;
import org.callboard.communication.template.Blank.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    private static final Map<String, String> ANNA = Map.of("person.firstName", "Anna", "deal.amount", "€10");

    @Test
    void fillsValuesAndDefaults() throws Exception {
        assertThat(text("Dear {{person.firstName}}, {{ person.title | Ms. Nobody }}"))
                .isEqualTo("Dear Anna, Ms. Nobody");
    }

    @Test
    void saysWhatOneKnowsAndLeavesOutWhatNobodyKnows() throws Exception {
        assertThat(text("{{#deal.amount}}It costs {{deal.amount}}, {{person.firstName}}.{{/deal.amount}}"
                        + "{{^deal.amount}}Ask.{{/deal.amount}}"))
                .isEqualTo("It costs €10, Anna.");
        assertThat(
                        text(
                                "{{#deal.closeOn}}Until {{deal.closeOn}}{{/deal.closeOn}}{{^deal.closeOn}}Ask.{{/deal.closeOn}}"))
                .isEqualTo("Ask.");
    }

    @Test
    void namesWhatIsMissingOnlyWhereItWouldStand() throws Exception {
        Blank blank = Blank.of(
                Kind.TEXT, "{{person.lastName}} {{#deal.closeOn}}{{deal.owner}}{{/deal.closeOn}} {{person.firstName}}");

        Blank.Filled filled = blank.fill(ANNA);

        assertThat(filled.missing()).containsExactly("person.lastName");
        assertThat(filled.words()).isEqualTo("{{person.lastName}}  Anna");
        assertThat(blank.names()).containsExactly("person.lastName", "deal.closeOn", "deal.owner", "person.firstName");
    }

    @Test
    void letsNoValueBecomeMarkupOrAHeader() throws Exception {
        Map<String, String> attack = Map.of("x", "<script>alert(1)</script>\nBcc: all@example.com");

        assertThat(Blank.of(Kind.HTML, "<p>{{x}}</p>").fill(attack).words())
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;<br>Bcc: all@example.com</p>");
        assertThat(Blank.of(Kind.LINE, "Hello {{x}}").fill(attack).words())
                .isEqualTo("Hello <script>alert(1)</script> Bcc: all@example.com");
        assertThat(Blank.of(Kind.TEXT, "{{x}}")
                        .fill(Map.of("x", "{{person.firstName}} & {{#y}}"))
                        .words())
                .isEqualTo("{{person.firstName}} & {{#y}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{{raw}}}",
                "{{&raw}}",
                "{{> /etc/passwd}}",
                "{{=<% %>=}}",
                "{{.}}",
                "{{this}}",
                "{{-index}}",
                "{{class.forName('x')}}",
                "{{person.getClass()}}",
                "{{a.b.c.d.e}}",
                "{{#.}}x{{/.}}",
                "{{#open}}never closed",
                "{{name|one|two}}",
                "{{<parent}}{{/parent}}",
                "{{$block}}{{/block}}"
            })
    void understandsNothingElse(String words) {
        assertThatThrownBy(() -> Blank.of(Kind.TEXT, words)).isInstanceOf(Unreadable.class);
    }

    @Test
    void reachesNoObjectThroughAName() throws Exception {
        assertThat(Blank.of(Kind.TEXT, "{{x.class}}{{x.length}}{{#x}}{{bytes}}{{/x}}")
                        .fill(Map.of("x", "text"))
                        .missing())
                .containsExactly("x.class", "x.length", "bytes");
    }

    private static String text(String words) throws Unreadable {
        return Blank.of(Kind.TEXT, words).fill(ANNA).words();
    }
}
