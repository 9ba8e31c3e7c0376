package org.callboard.communication.mime;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** Turns bytes into text, whatever a mail says that they are. */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** What senders call smaller than it is. */
    private static final Map<String, String> LARGER = Map.of(
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j",
            "shift-jis", "windows-31j",
            "sjis", "windows-31j",
            "iso-8859-8-i", "ISO-8859-8");

    private Charsets() {}

    /** @param declared {@code null} when the mail does not say */
    static String decode(byte[] bytes, String declared) {
        Charset charset = named(declared);
        if (charset == null || charset.equals(StandardCharsets.US_ASCII)) {
            return guessed(bytes);
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) && hasControls(bytes)) {
            return guessed(bytes);
        }
        String strict = strictly(bytes, charset);
        if (strict != null) {
            return strict;
        }
        String unicode = strictly(bytes, StandardCharsets.UTF_8);
        return unicode != null ? unicode : new String(bytes, charset);
    }

    /** Header lines hold bytes as they came, one a character. */
    static String header(String raw) {
        boolean plain = raw.chars().allMatch(c -> c < 0x80);
        boolean bytes = raw.chars().allMatch(c -> c <= 0xff);
        return plain || !bytes ? raw : guessed(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** {@code null} when nobody knows it. */
    static Charset named(String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        String name = declared.strip().replaceAll("^[\"']+|[\"';]+$", "").toLowerCase(Locale.ROOT);
        try {
            String known = LARGER.getOrDefault(name, name);
            return Charset.forName(Charset.isSupported(known) ? known : MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String guessed(byte[] bytes) {
        String unicode = strictly(bytes, StandardCharsets.UTF_8);
        return unicode != null ? unicode : new String(bytes, WESTERN);
    }

    /** In Latin 1 these bytes are controls that nobody writes; in what senders mean they are quotes and dashes. */
    private static boolean hasControls(byte[] bytes) {
        for (byte one : bytes) {
            if ((one & 0xe0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException not) {
            return null;
        }
    }
}
