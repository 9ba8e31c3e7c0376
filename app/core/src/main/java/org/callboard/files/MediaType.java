package org.callboard.files;

import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, by its bytes. The name only tells apart what is the same container inside, like a document and a ZIP. */
final class MediaType {

    private static final Tika TIKA = new Tika();
    private static final Set<String> CONTAINERS =
            Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice", "application/gzip");
    private static final Set<String> DOCUMENTS =
            Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt");

    private MediaType() {}

    static String of(byte[] beginning, String name) {
        String byBytes = TIKA.detect(beginning);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return CONTAINERS.contains(byBytes) && DOCUMENTS.contains(ending) ? TIKA.detect(beginning, name) : byBytes;
    }
}
