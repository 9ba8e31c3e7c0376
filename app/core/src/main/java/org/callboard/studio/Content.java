package org.callboard.studio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything analysts write, by path: models, forms, rules, tables, templates of messages. */
record Content(Map<String, byte[]> files) {

    /** What belongs to a release; everything else beside it (notes, lock files of a spreadsheet) does not. */
    static final Pattern PATH = Pattern.compile("(?:bpmn/(?:[\\w-]+/)*[\\w-]+\\.bpmn|forms/(?:[\\w-]+/)*[\\w-]+\\.form"
            + "|rules/drl/(?:[\\w-]+/)*[\\w-]+\\.drl|rules/tables/(?:[\\w-]+/)*[\\w-]+\\.xlsx"
            + "|templates/(?:[\\w-]+/)*[\\w-]+\\.yaml)");

    Content {
        files = new TreeMap<>(files);
    }

    Map<String, byte[]> under(String folder) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** SHA-256 over all paths and bytes, in order of the paths. */
    String checksum() {
        MessageDigest all = sha256();
        files.forEach((path, bytes) -> {
            all.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(all.digest());
    }

    /** How it differs from what was published before, for the log: "changed a, new b, gone c". */
    String differenceFrom(Content before) {
        return String.join(
                "; ",
                said(
                        "changed",
                        files,
                        path -> before.files.containsKey(path)
                                && !Arrays.equals(files.get(path), before.files.get(path))),
                said("new", files, path -> !before.files.containsKey(path)),
                said("gone", before.files, path -> !files.containsKey(path)));
    }

    private static String said(String what, Map<String, byte[]> files, Predicate<String> which) {
        String paths = files.keySet().stream().filter(which).collect(Collectors.joining(", "));
        return what + ": " + (paths.isEmpty() ? "none" : paths);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
