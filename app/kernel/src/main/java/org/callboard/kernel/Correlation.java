package org.callboard.kernel;

import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The id that goes from a request through the process and its workers to each log line. Carried as process variable
 * {@value #VARIABLE} and as MDC key {@value #MDC_KEY}.
 */
public final class Correlation {

    public static final String VARIABLE = "correlationId";
    public static final String MDC_KEY = "correlationId";

    private Correlation() {}

    /** The current id; begins one where there is none. */
    public static String id() {
        String id = MDC.get(MDC_KEY);
        if (id == null) {
            id = UUID.randomUUID().toString();
            MDC.put(MDC_KEY, id);
        }
        return id;
    }

    public static <T> T within(String id, Supplier<T> work) {
        String before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        }
    }
}
