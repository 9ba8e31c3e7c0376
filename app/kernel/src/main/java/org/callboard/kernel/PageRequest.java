package org.callboard.kernel;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 * @param size 1 to {@link Page#MAX_SIZE}
 * @param sort fields in order of weight, a leading minus for descending: {@code ["-score", "name"]}
 */
public record PageRequest(int page, int size, List<String> sort) {

    public PageRequest {
        if (page < 0) {
            throw new BadInput("page", "Pages are counted from 0.");
        }
        if (size < 1 || size > Page.MAX_SIZE) {
            throw new BadInput("size", "A page holds 1 to " + Page.MAX_SIZE + " items.");
        }
        sort = sort == null ? List.of() : List.copyOf(sort);
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, List.of());
    }

    public long offset() {
        return (long) page * size;
    }
}
