package io.github.ogireport.adapter.mapping;

import io.github.ogireport.bound.Bound;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** A single value as hosts hold it, as the text that a clerk would have typed. */
final class HostValue {

    /** The value of a field that the form does not have, which is neither null nor blank. */
    static final Object ABSENT = new Object();

    /** Beyond that a number written out fills the memory. */
    private static final int MOST_DIGITS = Bound.FORM_DIGITS.limit();

    private HostValue() { }

    /** Takes the one value out of an array, as servlet parameters stand in one. */
    static Object single(Object value) {
        if (!(value instanceof Object[])) {
            return value;
        }
        Object[] values = (Object[]) value;
        return values.length == 0 ? null : values.length == 1 ? values[0] : value;
    }

    /** Why a value cannot be taken, in Chinese; null when it can. Never calls a method of a collection. */
    static String fault(Object value) {
        if (value instanceof CharSequence) {
            int length = ((CharSequence) value).length();
            return Bound.FORM_TEXT.isPassedBy(length) ? "文字有 " + length + " 个字符，最多 " + Bound.FORM_TEXT.limit() + " 个" : null;
        }
        if (value instanceof Number) {
            return decimal((Number) value) == null ? "不是能用的数" : null;
        }
        boolean plain = value == null || value instanceof Boolean || value instanceof Character || value instanceof Enum
                || value instanceof Year || date(value) != null;
        return plain ? null : value instanceof Object[] ? "有 " + ((Object[]) value).length + " 个值，应当只有一个"
                : "是" + kind(value) + "，应当是文字或数";
    }

    private static String kind(Object value) {
        return value instanceof Map ? "一组字段" : value instanceof List ? "一列值" : " " + value.getClass().getSimpleName();
    }

    /** @return null for null; numbers without a fraction of zeros, since 12 comes as 12.0 out of some JSON and databases */
    static String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number) {
            BigDecimal number = decimal((Number) value);
            return (number.scale() > 0 ? withoutZeros(number) : number).toPlainString();
        }
        LocalDate date = date(value);
        return date != null ? date.toString() : value instanceof Enum ? ((Enum<?>) value).name() : value.toString();
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @return null for what is no day and no moment */
    private static LocalDate date(Object value) {
        if (value instanceof LocalDateTime) {
            return ((LocalDateTime) value).toLocalDate();
        }
        if (value instanceof Date) {
            // a java.sql.Date has no toInstant
            return HostDay.of(Instant.ofEpochMilli(((Date) value).getTime()), ZoneId.systemDefault());
        }
        if (value instanceof Calendar) {
            return HostDay.of(((Calendar) value).toInstant(), ((Calendar) value).getTimeZone().toZoneId());
        }
        if (value instanceof ZonedDateTime) {
            return HostDay.of(((ZonedDateTime) value).toInstant(), ((ZonedDateTime) value).getZone());
        }
        if (value instanceof OffsetDateTime) {
            return HostDay.of(((OffsetDateTime) value).toInstant(), ((OffsetDateTime) value).getOffset());
        }
        if (value instanceof Instant) {
            return HostDay.of((Instant) value, ZoneId.systemDefault());
        }
        return value instanceof LocalDate ? (LocalDate) value : null;
    }

    /** @return null for what is no number, and for what would be a very long one */
    private static BigDecimal decimal(Number value) {
        if (value instanceof BigDecimal) {
            BigDecimal number = (BigDecimal) value;
            return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS ? null : number;
        }
        if (value instanceof BigInteger) {
            return ((BigInteger) value).bitLength() > 3 * MOST_DIGITS ? null : new BigDecimal((BigInteger) value);
        }
        if (value instanceof Double || value instanceof Float) {
            // by its shortest text: 0.1f is 0.1
            return Double.isNaN(value.doubleValue()) || Math.abs(value.doubleValue()) > 1e100 ? null : new BigDecimal(value.toString());
        }
        return BigDecimal.valueOf(value.longValue());
    }
}
