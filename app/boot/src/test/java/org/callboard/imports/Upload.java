package org.callboard.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;

/** A multipart form with a file, as a caller sends it. */
public final class Upload {

    private static final String BOUNDARY = "----callboard-test-boundary";

    private final byte[] file;
    private final String name;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Upload(byte[] file, String name) {
        this.file = file;
        this.name = name;
    }

    public static Upload of(byte[] file) {
        return new Upload(file, "leads.csv");
    }

    public static Upload of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    public Upload with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public Answer send(Api api, String... headers) {
        return sendTo("leads", api, headers);
    }

    /** @param objects as in the path of their door: {@code companies} */
    public Answer sendTo(String objects, Api api, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "multipart/form-data; boundary=" + BOUNDARY;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api.send("POST", "/api/v1/" + objects + "/imports", BodyPublishers.ofByteArray(body()), all);
    }

    /** Waits until the import has ended. @param location as answered */
    public static Answer ended(Api api, String location, Duration atMost) {
        return Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api.get(location), answer -> !answer.at("/state").matches("RUNNING|UNDOING"));
    }

    private byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
