package org.callboard.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void keepsFormattingListsAndLinks() {
        RichText text = RichText.of("<p>Wants <b>two</b></p><ul><li>fast</li></ul><a href=\"https://a.example\">a</a>");

        assertThat(text.html()).contains("<b>two</b>", "<li>fast</li>", "href=\"https://a.example\"", "nofollow");
        assertThat(text.plain()).isEqualTo("Wants two fast a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>ok",
                "<img src=x onerror=alert(1)>ok",
                "<b onclick='alert(1)'>ok</b>",
                "<a href='javascript:alert(1)'>ok</a>",
                "<iframe src='https://evil.example'></iframe>ok",
                "<svg/onload=alert(1)>ok",
                "<style>@import 'x'</style>ok",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">ok"
            })
    void takesOutWhatCouldRun(String evil) {
        String html = String.valueOf(RichText.of(evil).html());

        assertThat(html)
                .doesNotContain("<script", "<img", "onclick", "javascript:", "<iframe", "<svg", "<style", "onload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<p> </p>", "<script>x()</script>", "<img src=x>"})
    void isEmptyWhenNothingCanBeRead(String blank) {
        assertThat(RichText.of(blank).isEmpty()).isTrue();
        assertThat(RichText.of(blank).html()).isNull();
    }

    @Test
    void keepsTheLinesOfPlainText() {
        assertThat(RichText.of("one\ntwo").html()).isEqualTo("one<br>two");
    }

    @ParameterizedTest
    @CsvSource({
        "'<p>Ask @rep2, or @ana.lyst.</p>', 'rep2 ana.lyst'",
        "'mail me@rep1.example', ''",
        "'<b>@rep1</b> @rep1', 'rep1'",
        "'@', ''"
    })
    void findsWhoIsMentioned(String written, String names) {
        assertThat(String.join(" ", RichText.of(written).mentions())).isEqualTo(names);
    }

    @Test
    void cutsBetweenCharactersNeverWithinOne() {
        assertThat(RichText.of("😀".repeat(300)).excerpt()).isEqualTo("😀".repeat(279) + "…");
    }

    @Test
    void standsDeepNesting() {
        assertThat(RichText.of("<blockquote>".repeat(4_000) + "deep").plain()).isEqualTo("deep");
    }
}
