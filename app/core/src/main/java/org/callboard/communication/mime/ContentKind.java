package org.callboard.communication.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part says that it is, as far as it can be understood.
 *
 * @param type in lower case, like {@code text/plain}
 * @param charset {@code null} when it says none
 * @param boundary between the parts of a multipart; {@code null} when it says none
 * @param name of a file; {@code null} when it has none
 * @param attached whether it says that it is no part of the words
 * @param inline whether it says that it is one
 */
record ContentKind(
        String type,
        String charset,
        String boundary,
        String name,
        String contentId,
        String encoding,
        boolean attached,
        boolean inline) {

    private static final Pattern TYPE = Pattern.compile("^\\s*\"?([\\w!#$&.+^-]+)\\s*/\\s*([\\w!#$&.+^-]+)");
    private static final int LONGEST_NAME = 250;

    static ContentKind of(Part part) {
        String typeLine = header(part, "Content-Type");
        String place = header(part, "Content-Disposition");
        ParameterList parameters = typeParameters(typeLine);
        String disposition = place == null ? "" : place.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String name = name(dispositionParameter(place), place, "filename");
        if (name == null) {
            name = name(parameters == null ? null : parameters.get("name"), typeLine, "name");
        }
        String id = header(part, "Content-ID");
        String encoding = header(part, "Content-Transfer-Encoding");
        return new ContentKind(
                type(typeLine),
                parameter(parameters, typeLine, "charset"),
                parameter(parameters, typeLine, "boundary"),
                name,
                id == null ? null : Plain.line(id, LONGEST_NAME).replaceAll("[<>\\s]", ""),
                encoding == null
                        ? ""
                        : encoding.strip().toLowerCase(Locale.ROOT).split("[;(\\s]", 2)[0],
                disposition.equals("attachment"),
                disposition.equals("inline"));
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** Words to be shown, unless it is a file of its own. */
    boolean isWords() {
        return !attached && name == null && (type.equals("text/plain") || type.equals("text/html"));
    }

    boolean isWinmail() {
        return type.endsWith("/ms-tnef") || type.endsWith("/vnd.ms-tnef") || "winmail.dat".equalsIgnoreCase(name);
    }

    private static String type(String line) {
        Matcher type = line == null ? null : TYPE.matcher(line);
        if (type != null && type.find()) {
            return (type.group(1) + "/" + type.group(2)).toLowerCase(Locale.ROOT);
        }
        boolean html = line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("html");
        return html ? "text/html" : "text/plain";
    }

    private static ParameterList typeParameters(String line) {
        try {
            return line == null ? null : new ContentType(line).getParameterList();
        } catch (ParseException odd) {
            return null;
        }
    }

    private static String dispositionParameter(String line) {
        try {
            return line == null ? null : new ContentDisposition(line).getParameter("filename");
        } catch (ParseException odd) {
            return null;
        }
    }

    private static String parameter(ParameterList parameters, String line, String name) {
        String read = parameters == null ? null : parameters.get(name);
        return read != null ? read : guessed(line, name);
    }

    private static String name(String read, String line, String parameter) {
        String name = read != null ? read : guessed(line, parameter);
        String decoded = name == null ? "" : Plain.line(EncodedWords.decode(name), LONGEST_NAME);
        return decoded.isEmpty() ? null : decoded;
    }

    /** Of a line that does not keep the rules: without quotes, with a bracket too many. */
    private static String guessed(String line, String name) {
        if (line == null) {
            return null;
        }
        Matcher value = Pattern.compile("(?i)[;\\s]" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;]*))")
                .matcher(line);
        if (!value.find()) {
            return null;
        }
        String found = value.group(1) != null ? value.group(1) : value.group(2).strip();
        return found.isEmpty() ? null : found;
    }

    private static String header(Part part, String name) {
        try {
            String[] lines = part.getHeader(name);
            return lines == null || lines.length == 0
                    ? null
                    : Plain.cut(jakarta.mail.internet.MimeUtility.unfold(lines[0]), 10_000);
        } catch (MessagingException unreadable) {
            return null;
        }
    }
}
