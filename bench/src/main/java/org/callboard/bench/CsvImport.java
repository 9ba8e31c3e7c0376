package org.callboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A CSV file through the import's REST door. */
final class CsvImport {

    private static final String BOUNDARY = "----callboard-bench";

    private CsvImport() {}

    /** @return seconds from the upload to the last row */
    static double run(RestDoor door, int rows) throws Exception {
        return run(door, "/api/v1/leads/imports", InventedLeads.csv("file", rows), rows, "created");
    }

    /** Who looks like a known one is not made twice. @return seconds from the upload to the last row */
    static double companies(RestDoor door, int rows) throws Exception {
        StringBuilder csv = new StringBuilder("Name,Domain,Phone,City,Country\r\n");
        for (int n = 0; n < rows; n++) {
            String name = InventedLeads.word(100_000 + n);
            csv.append(name)
                    .append(" Works,")
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(".example,+4930")
                    .append(7_000_000 + n)
                    .append(",Berlin,DE\r\n");
        }
        return run(door, "/api/v1/companies/imports", csv.toString(), rows, "created", "updated", "skipped");
    }

    /** @return seconds from the upload to the last row */
    static double deals(RestDoor door, String csv, int rows) throws Exception {
        return run(door, "/api/v1/deals/imports", csv, rows, "created");
    }

    /** @return seconds from the upload to the last row */
    static double tickets(RestDoor door, String csv, int rows) throws Exception {
        return run(door, "/api/v1/tickets/imports", csv, rows, "created");
    }

    private static double run(RestDoor door, String path, String csv, int rows, String... good) throws Exception {
        String body = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + BOUNDARY + "--\r\n";
        long began = System.nanoTime();
        String job = door.create(path, "multipart/form-data; boundary=" + BOUNDARY, body);
        JsonNode progress = door.get(job);
        while (progress.path("state").asText().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(50);
            progress = door.get(job);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        JsonNode end = progress;
        if (Stream.of(good).mapToInt(outcome -> end.path(outcome).asInt()).sum() != rows) {
            throw new IllegalStateException("Not every row was imported: " + end);
        }
        return seconds;
    }
}
