package org.callboard.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Imports.Duplicates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A node with little memory that imports a file larger than that memory; a process of its own. */
class LargerThanMemory {

    static final int ROWS = 20_000;
    private static final String FILLER = "x".repeat(4_500);

    public static void main(String[] args) throws Exception {
        try (var house = new AnnotationConfigApplicationContext(ImportsHouse.class)) {
            house.getBean(ImportsHouse.Somebody.class).is(ImportsHouse.Somebody.named("rep1", "sales-rep"));
            Imports imports = house.getBean(Imports.class);
            UUID id = imports.look("people", "many.csv", file()).id();
            imports.start(id, Map.of("name", "lastName"), Duplicates.CREATE);
            ImportWorker worker = house.getBean(ImportWorker.class);
            while (imports.progress(id).state() == Imports.State.RUNNING) {
                worker.workOne();
            }
        }
    }

    private static InputStream file() {
        return new ChunkStream(no -> {
            if (no > ROWS) {
                return null;
            }
            String line = no == 0 ? "name,note\n" : "Q" + no + "," + FILLER + "\n";
            return line.getBytes(StandardCharsets.UTF_8);
        });
    }
}
