package io.github.ogireport.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("jdk")
class NumeralTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "35|35", "007|7", "1,234|1234", "12,345,678|12345678", "1.05|1.05", "3.2万|32000", "2亿|200000000", "3,12|3"})
    void arabic(String printed, String value) {
        assertEquals(0, new BigDecimal(value).compareTo(Numeral.arabic(printed.toCharArray(), 0).value()));
    }

    @ParameterizedTest
    @CsvSource({"零,0", "两,2", "十,10", "十二,12", "二十,20", "三十五,35", "一百零二,102", "一百一十,110", "两千三百零四,2304", "一万二千,12000",
            "二零二四,2024", "三万零五十,30050"})
    void chinese(String printed, int value) {
        assertEquals(BigDecimal.valueOf(value), chinese(printed).value());
    }

    @ParameterizedTest
    @CsvSource({"一百二三,一百二三", "零零,零零"})
    void noNumber(String printed) {
        assertNull(chinese(printed).value());
    }

    private static Numeral chinese(String printed) {
        return Numeral.chinese(printed.toCharArray(), 0, Numeral.endOfChinese(printed.toCharArray(), 0));
    }

    @Test
    void decimalsAndRounding() {
        assertEquals(2, Numeral.arabic("33.90".toCharArray(), 0).decimals());
        assertEquals(true, Numeral.arabic("3.2万".toCharArray(), 0).isRounded());
        assertNull(Numeral.arabic("1234567890123456789".toCharArray(), 0).value());
        assertNull(Numeral.arabic("1.2.3".toCharArray(), 0).value());
    }
}
