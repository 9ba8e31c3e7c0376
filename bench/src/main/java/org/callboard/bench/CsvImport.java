package org.callboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;

/** A CSV file of leads through the import's REST door. */
final class CsvImport {

    private static final String BOUNDARY = "----callboard-bench";

    private CsvImport() {}

    /** @return seconds from the upload to the last row */
    static double run(RestDoor door, int rows) throws Exception {
        String body = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + InventedLeads.csv("file", rows) + "\r\n--" + BOUNDARY + "--\r\n";
        long began = System.nanoTime();
        String job = door.create("/api/v1/leads/imports", "multipart/form-data; boundary=" + BOUNDARY, body);
        JsonNode progress = door.get(job);
        while (progress.path("state").asText().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(50);
            progress = door.get(job);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (progress.path("created").asInt() != rows) {
            throw new IllegalStateException("Not every row became a lead: " + progress);
        }
        return seconds;
    }
}
