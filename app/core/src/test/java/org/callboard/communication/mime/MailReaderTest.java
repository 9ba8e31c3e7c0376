package org.callboard.communication.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.callboard.communication.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails as they come: in order, odd, broken, and hostile. */
class MailReaderTest {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    @TempDir
    Path directory;

    private Spool spool;

    @Test
    void readsWhatAMailSays() {
        ReadMail mail = read("""
                From: "Darakjy, Josephine" <jo@acme.example>
                To: Sales <sales@callboard.example>, =?utf-8?Q?J=C3=BCrgen?= <j@acme.example>
                Cc: undisclosed-recipients:;
                Subject: =?utf-8?B?R3LDvMOfZQ==?=
                Date: Tue, 3 Mar 2026 10:00:00 +0100
                Message-ID: <1@acme.example>
                In-Reply-To: <answered@callboard.example>
                References: <first@callboard.example>
                 <answered@callboard.example>
                Reply-To: office@acme.example

                Hello
                """);

        assertThat(mail.from()).isEqualTo(new Address("jo@acme.example", "Darakjy, Josephine", null));
        assertThat(mail.to()).extracting(Address::name).containsExactly("Sales", "Jürgen");
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.replyTo().address()).isEqualTo("office@acme.example");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(mail.references()).containsExactly("<answered@callboard.example>", "<first@callboard.example>");
        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.trouble()).isNull();
        assertThat(mail.signs().anyMachine()).isFalse();
    }

    @Test
    void takesTheBestOfSeveralFormsAndLaysDownWhatCameAlong() throws IOException {
        ReadMail mail = read("""
                From: jo@acme.example
                Content-Type: multipart/mixed; boundary=out

                --out
                Content-Type: multipart/alternative; boundary="in"

                --in
                Content-Type: text/plain; charset=utf-8

                plain
                --in
                Content-Type: text/html

                <p>rich <img src="cid:logo"></p>
                --in--
                --out
                Content-Type: image/png; name="logo.png"
                Content-ID: <logo>
                Content-Disposition: inline; filename="logo.png"
                Content-Transfer-Encoding: base64

                AAECAw==
                --out
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''Pr%C3%BCfung.pdf
                Content-Transfer-Encoding: base64

                JVBERi0=
                --out--
                """);

        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.html()).contains("rich");
        assertThat(mail.parts()).extracting(ReadPart::name).containsExactly("logo.png", "Prüfung.pdf");
        assertThat(mail.parts().get(0).contentId()).isEqualTo("logo");
        assertThat(mail.parts().get(0).inline()).isTrue();
        assertThat(Files.readAllBytes(mail.parts().get(0).file())).containsExactly(0, 1, 2, 3);
        assertThat(Files.readString(mail.parts().get(1).file())).isEqualTo("%PDF-");
        spool.close();
        assertThat(mail.parts().get(0).file()).doesNotExist();
    }

    @Test
    void wordsAroundAFileAreAllWords() {
        ReadMail mail = read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                before
                --b
                Content-Type: text/html

                <p>between &amp; rich</p>
                --b
                Content-Type: text/plain

                after <all>
                --b--
                """);

        assertThat(mail.text()).isEqualTo("before\nbetween & rich\nafter <all>");
        assertThat(mail.html()).contains("<pre>before", "<p>between", "after &lt;all");
    }

    @Test
    void unknownAndWrongCharsetsStillSaySomething() {
        assertThat(read("Content-Type: text/plain; charset=x-martian\n\nGr\u00fc\u00dfe")
                        .text())
                .isEqualTo("Grüße");
        assertThat(read("Content-Type: text/plain; charset=x-martian\n\nGr\u00fc\u00dfe")
                        .trouble())
                .contains("x-martian");
        assertThat(read("Content-Type: text/plain; charset=us-ascii\n\n" + utf8("Grüße"))
                        .text())
                .isEqualTo("Grüße");
        assertThat(read("Content-Type: text/plain; charset=utf-8\n\nGr\u00fc\u00dfe")
                        .text())
                .contains("Gr");
        assertThat(read("Content-Type: text/plain; charset=iso-8859-1\n\n\u0093quoted\u0094")
                        .text())
                .isEqualTo("\u201cquoted\u201d");
        assertThat(read("Content-Type: text/plain; charset=\"shift_jis\"\n\n" + in("日本語", "windows-31j"))
                        .text())
                .isEqualTo("日本語");
        assertThat(read("Content-Type: text/html\n\n<meta charset=windows-1251>" + in("Привет", "windows-1251"))
                        .text())
                .isEqualTo("Привет");
    }

    @Test
    void headersOfBareBytesAndBrokenWordsAreRead() {
        assertThat(read("Subject: " + utf8("Grüße an alle") + "\n\nx").subject())
                .isEqualTo("Grüße an alle");
        assertThat(read("Subject: Gr\u00fc\u00dfe\n\nx").subject()).isEqualTo("Grüße");
        assertThat(read("Subject: =?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=\n\nx")
                        .subject())
                .isEqualTo("Grüße");
        assertThat(read("Subject: Re: =?utf-8?Q?two words?=glued\n\nx").subject())
                .isEqualTo("Re: two wordsglued");
        assertThat(read("Subject: =?x-martian?B?R3L8?=\n\nx").subject()).isEqualTo("Grü");
        assertThat(read("Subject: =?utf-8?B?R3LDvMOfZQ=\n\nx").subject()).isEqualTo("=?utf-8?B?R3LDvMOfZQ=");
        assertThat(read("Subject: a\u0000b\u0007c\n\nx").subject()).isEqualTo("a b c");
        assertThat(read("From: Jo Acme jo@acme.example\n\nx").from().address()).contains("jo@acme.example");
        assertThat(read("From: \"unclosed <jo@acme.example>\n\nx").from().address())
                .contains("jo@acme.example");
        assertThat(read("\nno headers at all").from().address()).isEmpty();
        assertThat(read("Date: yesterday\n\nx").date()).isNull();
        assertThat(read("Message-ID: no brackets\n\nx").messageId()).isEqualTo("<nobrackets>");
        assertThat(read("Message-ID: <" + "a".repeat(5_000) + ">\n\nx").messageId())
                .hasSizeLessThan(600);
    }

    @Test
    void nothingIsNoTrouble() {
        assertThat(read("").text()).isEmpty();
        assertThat(read("\n\n\n").subject()).isEmpty();
        assertThat(read("garbage without any sense").trouble()).isNull();
    }

    @Test
    void boundariesThatAreMissingWrongOrNeverEndAreGuessed() {
        assertThat(read("Content-Type: multipart/mixed\n\n--x\n\nfirst\n--x\n\nsecond\n")
                        .text())
                .contains("first", "second");
        assertThat(read("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nfirst")
                        .text())
                .isEqualTo("first");
        ReadMail none = read("Content-Type: multipart/mixed; boundary=x\n\nno parts at all");
        assertThat(none.text()).contains("no parts at all");
        assertThat(none.trouble()).contains("told apart");
        assertThat(read("Content-Type: multipart/mixed; boundary=\"a;b c\"; x\n\n--a;b c\n\nodd\n--a;b c--")
                        .text())
                .isEqualTo("odd");
    }

    @Test
    void wrongCodingsAreReadAsFarAsTheyGo() throws IOException {
        assertThat(read("Content-Transfer-Encoding: base64\n\nSGVs*bG8=\n!").text())
                .isEqualTo("Hello");
        assertThat(read("Content-Transfer-Encoding: quoted-printable\n\na=ZZb=C3=BC")
                        .text())
                .contains("a", "b");
        assertThat(read("Content-Transfer-Encoding: martian\n\nplain").text()).isEqualTo("plain");
        assertThat(read("Content-Transfer-Encoding: quoted-printable; x\n\na=20b")
                        .text())
                .isEqualTo("a b");
        ReadMail mail = read(
                "Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\nAAEC###");
        assertThat(Files.readAllBytes(mail.parts().get(0).file())).startsWith(0, 1, 2);
    }

    @Test
    void aMailWithinAMailComesAlongWhole() throws IOException {
        ReadMail mail = read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                see below
                --b
                Content-Type: message/rfc822

                From: other@acme.example
                Subject: =?utf-8?Q?In=C3=A9side?=
                Content-Type: multipart/mixed; boundary=c

                --c

                inner words
                --c--
                --b--
                """);

        assertThat(mail.text()).isEqualTo("see below");
        assertThat(mail.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.name()).isEqualTo("Inéside.eml"));
        assertThat(Files.readString(mail.parts().get(0).file())).contains("inner words");
    }

    @Test
    void towersAndHeapsOfPartsAreLeftInTheOriginal() {
        StringBuilder tower = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 200; i++) {
            tower.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
        }
        assertThat(read(tower + "--b200\n\ndeep").trouble()).contains("too many parts");
        ReadMail heap = read("Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: image/png; name=x.png\n\nx\n".repeat(2_000));
        assertThat(heap.parts()).hasSizeLessThanOrEqualTo(300);
        assertThat(heap.trouble()).contains("too many parts");
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        ReadMail mail = read("\n" + "word ".repeat(400_000));

        assertThat(mail.text().length()).isLessThanOrEqualTo(1_000_000);
        assertThat(mail.trouble()).contains("too long");
    }

    @Test
    void whatIsPackedByOutlookIsUnpacked() throws IOException {
        byte[] winmail = winmail("prices.txt", "10 EUR");
        ReadMail mail =
                read("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(winmail));

        assertThat(mail.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("prices.txt");
            assertThat(Files.readString(part.file())).isEqualTo("10 EUR");
        });
        ReadMail broken = read("Content-Type: application/ms-tnef; name=winmail.dat\n\nnot at all");
        assertThat(broken.parts()).extracting(ReadPart::name).containsExactly("winmail.dat");
        assertThat(broken.trouble()).contains("winmail.dat");
    }

    @Test
    void machinesAreKnown() {
        assertThat(signs("Auto-Submitted: auto-replied").automatic()).isTrue();
        assertThat(signs("Auto-Submitted: no").automatic()).isFalse();
        assertThat(signs("Precedence: bulk").bulk()).isTrue();
        assertThat(signs("Precedence: auto_reply").automatic()).isTrue();
        assertThat(signs("Return-Path: <>").automatic()).isTrue();
        assertThat(signs("List-Id: <news.acme.example>").bulk()).isTrue();
        assertThat(signs("X-Loop: jo@acme.example").automatic()).isTrue();
        assertThat(signs("X-Callboard-Message: 01").ours()).isEqualTo("01");
        assertThat(signs("Subject: hi").anyMachine()).isFalse();
    }

    @Test
    void aReportTellsWhatBecameOfWhich() {
        ReadMail mail = read("""
                From: MAILER-DAEMON@mx.example
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; gone@acme.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <gone@acme.example>
                  User unknown

                Final-Recipient: rfc822; full@acme.example
                Action: failed
                Status: 5.2.2

                Final-Recipient: rfc822; late@acme.example
                Action: delayed
                Status: 4.4.1

                Final-Recipient: rfc822; spam@acme.example
                Action: failed
                Status: 5.7.1

                Final-Recipient: rfc822; fine@acme.example
                Action: delivered
                Status: 2.0.0
                --b
                Content-Type: text/rfc822-headers

                Message-ID: <ours@callboard.example>
                X-Callboard-Message: 01234567-89ab-7def-8123-456789abcdef
                --b--
                """);

        assertThat(mail.report().messageId()).isEqualTo("<ours@callboard.example>");
        assertThat(mail.report().ours()).isEqualTo("01234567-89ab-7def-8123-456789abcdef");
        assertThat(mail.report().failures())
                .extracting(Report.Failure::address, Report.Failure::forGood, Report.Failure::addressGone)
                .containsExactly(
                        tuple("gone@acme.example", true, true),
                        tuple("full@acme.example", false, false),
                        tuple("late@acme.example", false, false),
                        tuple("spam@acme.example", true, false));
        assertThat(mail.report().failures().get(0).said()).contains("User unknown");
    }

    @Test
    void bouncesThatKeepNoRulesAreKnownAllTheSame() {
        Report qmail = read("""
                From: MAILER-DAEMON@mx.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.

                <gone@acme.example>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                Message-ID: <ours@callboard.example>
                """).report();
        assertThat(qmail.messageId()).isEqualTo("<ours@callboard.example>");
        assertThat(qmail.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.address()).isEqualTo("gone@acme.example");
            assertThat(failure.forGood()).isTrue();
            assertThat(failure.addressGone()).isTrue();
        });
        Report late = read("From: postmaster@mx.example\nSubject: Warning: message delayed 24 hours\n\n"
                        + "451 4.4.1 it will be retried\n")
                .report();
        assertThat(late.failures().get(0).forGood()).isFalse();
        assertThat(read("From: jo@acme.example\nSubject: failure notice\n\n550 5.1.1 haha")
                        .report())
                .as("a person's words are no report")
                .isNull();
    }

    @Test
    void fiftyMegabytesNeedNoMemory() throws Exception {
        Path raw = directory.resolve("large.eml");
        long size = 50L << 20;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 16)) {
            out.write(("Subject: large\nContent-Type: application/zip; name=large.zip\n"
                            + "Content-Transfer-Encoding: base64\n\n")
                    .getBytes(BYTES));
            byte[] line = (Base64.getEncoder().encodeToString(new byte[57]) + "\r\n").getBytes(BYTES);
            for (long done = 0; done < size; done += 57) {
                out.write(line);
            }
        }
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallMachine.class.getName(),
                        raw.toString(),
                        Long.toString(size))
                .inheritIO()
                .start();

        assertThat(small.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(small.exitValue()).isZero();
    }

    /** Reads a mail where there is less memory than it has bytes; ends well when all that came along was laid down. */
    static final class SmallMachine {

        private SmallMachine() {}

        public static void main(String... mailAndBytes) {
            Path raw = Path.of(mailAndBytes[0]);
            try (Spool spool = new Spool(raw.resolveSibling("small"))) {
                ReadMail mail = MailReader.read(raw, spool);
                boolean whole = mail.parts().get(0).bytes() >= Long.parseLong(mailAndBytes[1]);
                System.exit(whole && mail.trouble() == null ? 0 : 1);
            }
        }
    }

    @Test
    void noiseIsKeptWhateverItIs() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            String head = i % 3 == 0 ? "" : "Content-Type: multipart/mixed; boundary=" + (char) (33 + i % 90) + "\n\n";
            ReadMail mail = read(head + new String(noise, BYTES));
            assertThat(mail.subject()).doesNotContain("\0");
            spool.close();
        }
    }

    private MachineSigns signs(String header) {
        return read("From: jo@acme.example\n" + header + "\n\nx").signs();
    }

    private ReadMail read(String bytes) {
        try {
            Path raw = Files.write(Files.createTempFile(directory, "raw", ".eml"), bytes.getBytes(BYTES));
            spool = new Spool(directory.resolve("spool"));
            return MailReader.read(raw, spool);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The bytes of UTF-8, one a character. */
    private static String utf8(String text) {
        return in(text, "UTF-8");
    }

    private static String in(String text, String charset) {
        return new String(text.getBytes(Charset.forName(charset)), BYTES);
    }

    /** A TNEF of one file, as its specification (MS-OXTNEF) has it. */
    private static byte[] winmail(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        little(out, 0x223E9F78, 4);
        little(out, 1, 2);
        attribute(out, 1, TNEFProperty.ID_TNEFVERSION.id, 0x0008, new byte[] {0, 0, 1, 0});
        attribute(out, 2, TNEFProperty.ID_ATTACHRENDERDATA.id, 0x0006, new byte[14]);
        attribute(out, 2, TNEFProperty.ID_ATTACHTITLE.id, 0x0001, (name + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, TNEFProperty.ID_ATTACHDATA.id, 0x0006, content.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, int type, byte[] data) {
        out.write(level);
        little(out, id, 2);
        little(out, type, 2);
        little(out, data.length, 4);
        out.writeBytes(data);
        int sum = 0;
        for (byte one : data) {
            sum += one & 0xff;
        }
        little(out, sum & 0xffff, 2);
    }

    private static void little(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> 8 * i));
        }
    }
}
