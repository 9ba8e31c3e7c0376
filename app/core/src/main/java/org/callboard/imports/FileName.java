package org.callboard.imports;

/** A file's name as sent: browsers add paths, attackers add anything. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String cleaned(String sent) {
        if (sent == null) {
            return "unnamed.csv";
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        if (plain.isEmpty()) {
            return "unnamed.csv";
        }
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }
}
