package org.callboard.imports.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a text's encoding while its bytes pass by: a byte order mark settles it; else the pattern of zero bytes tells
 * UTF-16 and UTF-32; else all of it must read as UTF-8; else it is windows-1252, or ISO-8859-1 where bytes stand that
 * windows-1252 does not know.
 */
public final class EncodingGuess {

    private static final int HEAD = 4_096;

    private final byte[] head = new byte[HEAD];
    private int headLength;
    private final Utf8Tally utf8 = new Utf8Tally();
    private boolean beyondWindows1252;

    public void accept(byte[] bytes, int length) {
        int more = Math.min(HEAD - headLength, length);
        System.arraycopy(bytes, 0, head, headLength, more);
        headLength += more;
        utf8.accept(bytes, length);
        for (int i = 0; i < length && !beyondWindows1252; i++) {
            int b = bytes[i] & 0xFF;
            beyondWindows1252 = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
        }
    }

    /** The first bytes that came by, at most 4 KB. */
    public byte[] head() {
        return Arrays.copyOf(head, headLength);
    }

    public Charset charset() {
        Charset marked = byMark();
        if (marked != null) {
            return marked;
        }
        Charset byZeros = byZeros(0);
        if (byZeros != null) {
            return byZeros;
        }
        if (utf8.looksLikeUtf8()) {
            return StandardCharsets.UTF_8;
        }
        return beyondWindows1252 ? StandardCharsets.ISO_8859_1 : Charset.forName("windows-1252");
    }

    private Charset byMark() {
        if (starts(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (!startsWithShortMark(head)) {
            return null;
        }
        Charset behind = byZeros(2);
        if (behind != null && behind.name().startsWith("UTF-32")) {
            return behind;
        }
        return starts(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Headers are mostly ASCII: in UTF-32 three of four bytes are zero then, in UTF-16 every other one. */
    private Charset byZeros(int from) {
        double[] zeros = new double[4];
        int quads = (headLength - from) / 4;
        if (quads <= 0) {
            return null;
        }
        for (int i = 0; i < quads * 4; i++) {
            zeros[i % 4] += head[from + i] == 0 ? 1.0 / quads : 0;
        }
        if (most(zeros[1]) && most(zeros[2]) && most(zeros[3]) && few(zeros[0])) {
            return Charset.forName("UTF-32LE");
        }
        if (most(zeros[0]) && most(zeros[1]) && most(zeros[2]) && few(zeros[3])) {
            return Charset.forName("UTF-32BE");
        }
        if (most(zeros[1]) && most(zeros[3]) && few(zeros[0]) && few(zeros[2])) {
            return StandardCharsets.UTF_16LE;
        }
        return most(zeros[0]) && most(zeros[2]) && few(zeros[1]) && few(zeros[3]) ? StandardCharsets.UTF_16BE : null;
    }

    /** The mark of UTF-16, and not that of UTF-32 which begins alike. */
    static boolean startsWithShortMark(byte[] first) {
        return first.length >= 4
                && (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF
                        || first[0] == (byte) 0xFF && first[1] == (byte) 0xFE && (first[2] != 0 || first[3] != 0));
    }

    private static boolean most(double share) {
        return share > 0.6;
    }

    private static boolean few(double share) {
        return share < 0.2;
    }

    private boolean starts(int... bytes) {
        if (headLength < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
