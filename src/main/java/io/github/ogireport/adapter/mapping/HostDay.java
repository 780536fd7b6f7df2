package io.github.ogireport.adapter.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The day that a host means by a moment. It is the day in the zone that the value brings, else in the system's, with one
 * exception: what is midnight in China, and not there, was picked as a day in a browser in China, and is that day, although a
 * server in a container without a zone of its own (UTC) would have it end the day before, and the year too.
 */
final class HostDay {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private HostDay() { }

    /** @param zone that the value brings; of UTC, which tells nothing, it is the system's */
    static LocalDate of(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.systemDefault() : zone);
        ZonedDateTime china = moment.atZone(CHINA);
        boolean pickedInChina = china.toLocalTime().equals(LocalTime.MIDNIGHT) && !there.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (pickedInChina ? china : there).toLocalDate();
    }
}
