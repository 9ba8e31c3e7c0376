package org.callboard.communication.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.records.text.Countries;
import org.springframework.stereotype.Component;

/**
 * In which time zones the people of a country live: of wide countries the one furthest east and the one furthest west
 * that many live in. From the tz database, which is in the public domain.
 */
@Component
class Zones {

    private final Map<String, List<ZoneId>> byCountry;

    Zones() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Zones.class.getResourceAsStream("zones.txt"), StandardCharsets.UTF_8))) {
            byCountry = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            line -> line[0],
                            line -> Arrays.stream(line).skip(1).map(ZoneId::of).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param country by code or English name. @return empty when there is no such country */
    List<ZoneId> of(String country) {
        return byCountry.getOrDefault(Countries.code(country), List.of());
    }
}
