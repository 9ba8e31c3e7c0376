package org.callboard.files;

import java.text.Normalizer;

/** A file's name as sent: browsers add paths, attackers add anything. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String cleaned(String sent) {
        if (sent == null) {
            return "unnamed";
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // \p{C}: controls, unpaired surrogates, and what turns the direction of writing so that exe looks like pdf
        String plain = Normalizer.normalize(last.replaceAll("\\p{C}", ""), Normalizer.Form.NFC)
                .strip()
                .replaceAll("^\\.+", "");
        return plain.isEmpty() ? "unnamed" : shortened(plain);
    }

    /** Cut in the middle: the ending tells people what it is. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int kept = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }
}
