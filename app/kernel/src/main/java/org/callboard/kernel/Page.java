package org.callboard.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list: the shape of every list in the REST contract.
 *
 * @param page number of this page, from 0
 * @param size how many items a page holds
 * @param total how many there are in all; exact up to {@link #EXACT_UP_TO}, an estimate above it
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public static final int EXACT_UP_TO = 10_000;
    public static final int MAX_SIZE = 200;

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), page, size, total);
    }
}
