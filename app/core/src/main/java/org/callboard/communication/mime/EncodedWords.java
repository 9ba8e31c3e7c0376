package org.callboard.communication.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base64;

/**
 * Reads headers with words like {@code =?utf-8?Q?Gr=C3=BC=C3=9Fe?=} (RFC 2047) as senders write them: glued to other words,
 * with blanks inside, cut in the middle of a letter, in charsets that nobody knows. Jakarta Mail reads only what keeps the
 * rules.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decode(String raw) {
        String line = Charsets.header(MimeUtility.unfold(raw));
        Matcher word = WORD.matcher(line);
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        while (word.find()) {
            String between = line.substring(end, word.start());
            boolean goesOn = charset != null && between.isBlank();
            if (!goesOn || !charset.equalsIgnoreCase(word.group(1))) {
                flush(text, bytes, charset);
                text.append(goesOn ? "" : between);
            }
            charset = word.group(1);
            bytes.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(text, bytes, charset);
        return text.append(line.substring(end)).toString();
    }

    private static void flush(StringBuilder text, ByteArrayOutputStream bytes, String charset) {
        if (bytes.size() > 0) {
            text.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
        }
    }

    private static byte[] bytes(String encoding, String coded) {
        return encoding.equalsIgnoreCase("B") ? Base64.decodeBase64(coded) : quoted(coded);
    }

    private static byte[] quoted(String coded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < coded.length(); i++) {
            char c = coded.charAt(i);
            int value = c == '=' && i + 2 < coded.length() ? hex(coded.charAt(i + 1), coded.charAt(i + 2)) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '_' ? ' ' : c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(char one, char two) {
        int high = Character.digit(one, 16);
        int low = Character.digit(two, 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
