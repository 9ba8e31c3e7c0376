package org.callboard.imports.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** A file's text behind its byte order mark. */
public final class CsvText {

    private CsvText() {}

    public static BufferedReader open(InputStream file, Charset charset) throws IOException {
        InputStream bytes = new BufferedInputStream(file);
        if (charset.name().startsWith("UTF-32")) {
            passOverShortMark(bytes);
        }
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /** The first characters, at most so many. */
    public static String head(InputStream file, Charset charset, int most) throws IOException {
        try (BufferedReader text = open(file, charset)) {
            char[] head = new char[most];
            int length = 0;
            for (int read = 0; read >= 0 && length < most; read = text.read(head, length, most - length)) {
                length += read;
            }
            return new String(head, 0, length);
        }
    }

    /** Some programs put the two-byte mark of UTF-16 before UTF-32; the rest of the file is then out of step. */
    private static void passOverShortMark(InputStream bytes) throws IOException {
        bytes.mark(4);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        if (EncodingGuess.startsWithShortMark(first)) {
            bytes.skipNBytes(2);
        }
    }
}
