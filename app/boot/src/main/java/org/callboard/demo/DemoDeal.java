package org.callboard.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A deal of the story; days are counted from today.
 *
 * @param id its number elsewhere, by which it is told once
 * @param opened days ago, as a negative number; so is {@code closed}, {@code null} while it is open
 * @param closeIn days until it is to close; {@code null} when nobody knows
 * @param state {@code null} while it is open
 * @param stages that it went on to, in order
 * @param lines of its quote, by the product's number; {@code null} without one
 * @param split who shares it, in percent; {@code null} when nobody does
 */
record DemoDeal(
        String id,
        String title,
        String company,
        String country,
        String owner,
        String team,
        String amount,
        String recurring,
        Integer termMonths,
        String product,
        String source,
        String category,
        int opened,
        Integer closed,
        Integer closeIn,
        String state,
        String lostReason,
        String competitor,
        List<String> stages,
        Map<String, Integer> lines,
        Map<String, BigDecimal> split) {}
