package org.callboard.records.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How different spellings of one thing become the same text: without case, accents, punctuation and legal forms. */
public final class NormalForm {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "llp",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "se",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "aps",
            "pty",
            "the");

    private NormalForm() {}

    /** {@code null} for none. Dots and "+tag" do not tell Gmail boxes apart. */
    public static String email(String email) {
        if (email == null) {
            return null;
        }
        String lower = email.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String domain = lower.substring(at + 1).replace("googlemail.com", "gmail.com");
        String box = lower.substring(0, Math.max(at, 0));
        if (domain.equals("gmail.com")) {
            int plus = box.indexOf('+');
            box = (plus > 0 ? box.substring(0, plus) : box).replace(".", "");
        }
        return box + "@" + domain;
    }

    /** Digits, with the plus of E.164 where it is known; {@code null} when there are too few to tell people apart. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() < 7 ? null : phone.startsWith("+") ? "+" + digits : digits;
    }

    /** Words in lower case, one blank between them; empty for none. */
    public static String words(String text) {
        return text == null
                ? ""
                : NOT_A_WORD.matcher(plain(text)).replaceAll(" ").strip();
    }

    public static String company(String company) {
        String all = words(company);
        String core = Arrays.stream(all.split(" "))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? all : core;
    }

    /** Keeps punctuation (people search for "@acme.com"), drops case and accents. */
    public static String search(String text) {
        return text == null ? "" : BLANKS.matcher(plain(text)).replaceAll(" ").strip();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
