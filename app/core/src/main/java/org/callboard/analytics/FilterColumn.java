package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;

/** A field that sums are filtered by, named as in the list of deals. */
record FilterColumn(String field, String sql, Type type) {

    enum Type {
        TEXT,
        ID,
        DAY,
        NUMBER,
        TEXTS
    }

    static final Map<String, FilterColumn> ALL = all();

    private static Map<String, FilterColumn> all() {
        Map<String, FilterColumn> all = new LinkedHashMap<>();
        add(all, Type.TEXT, "pipeline", "stage", "state", "owner", "team", "source", "campaign", "competitor");
        all.put("forecastCategory", new FilterColumn("forecastCategory", "d.category", Type.TEXT));
        all.put("lostReason", new FilterColumn("lostReason", "d.lost_reason", Type.TEXT));
        all.put("companyId", new FilterColumn("companyId", "d.company_id", Type.ID));
        all.put("productId", new FilterColumn("productId", "d.product_id", Type.ID));
        all.put("openedOn", new FilterColumn("openedOn", "d.opened_on", Type.DAY));
        all.put("closedOn", new FilterColumn("closedOn", "d.closed_on", Type.DAY));
        all.put("closeOn", new FilterColumn("closeOn", "d.close_on", Type.DAY));
        all.put("amount", new FilterColumn("amount", "d.amount", Type.NUMBER));
        all.put("probability", new FilterColumn("probability", "d.probability", Type.NUMBER));
        all.put("currency", new FilterColumn("currency", "d.currency", Type.TEXT));
        all.put("tags", new FilterColumn("tags", "d.tags", Type.TEXTS));
        return all;
    }

    private static void add(Map<String, FilterColumn> all, Type type, String... fields) {
        for (String field : fields) {
            all.put(field, new FilterColumn(field, "d." + field, type));
        }
    }

    boolean ordered() {
        return type == Type.DAY || type == Type.NUMBER;
    }

    String none() {
        return type == Type.TEXTS ? sql + " = '{}'" : sql + " is null";
    }

    String equal(String param) {
        return type == Type.TEXTS ? param + " = any(" + sql + ")" : sql + " = " + param;
    }

    Object read(String written) {
        try {
            return switch (type) {
                case TEXT -> written;
                case TEXTS -> written.toLowerCase(Locale.ROOT);
                case ID -> UUID.fromString(written);
                case DAY -> day(written);
                case NUMBER -> number(written);
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new BadInput(field, remedy());
        }
    }

    private static LocalDate day(String written) {
        LocalDate day = LocalDate.parse(written);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("out of range");
        }
        return day;
    }

    private static BigDecimal number(String written) {
        if (written.length() > 40) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(written);
        if (Math.abs(number.scale()) > 40) {
            throw new NumberFormatException("too long");
        }
        return number;
    }

    private String remedy() {
        return switch (type) {
            case DAY -> "Give a day like 2026-03-31.";
            case NUMBER -> "Give a number like 1234.5.";
            default -> "Is not an id.";
        };
    }
}
