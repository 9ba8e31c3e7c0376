package org.callboard.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Counts, chunk by chunk, how many characters beyond ASCII read well as UTF-8 and how many bytes do not. */
final class Utf8Tally {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer text = CharBuffer.allocate(8_192);
    private byte[] rest = new byte[0];
    private long good;
    private long bad;

    void accept(byte[] bytes, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + length);
        in.put(rest).put(bytes, 0, length).flip();
        decode(in, false);
        rest = new byte[in.remaining()];
        in.get(rest);
    }

    /** A file cut in the middle of a character counts as one bad byte. */
    private long badAtEnd() {
        return bad + (rest.length > 0 ? 1 : 0);
    }

    boolean looksLikeUtf8() {
        return badAtEnd() == 0 || good > 10 * badAtEnd();
    }

    private void decode(ByteBuffer in, boolean end) {
        while (true) {
            CoderResult result = decoder.decode(in, text, end);
            countGood();
            if (result.isError()) {
                bad++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    private void countGood() {
        text.flip();
        while (text.hasRemaining()) {
            if (text.get() > 0x7F) {
                good++;
            }
        }
        text.clear();
    }
}
