package io.github.ogireport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class InvisibleCharactersTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 0x1B, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x180F, 0x200B, 0x200D, 0x200F, 0x2028,
        0x2029, 0x202E, 0x2060, 0x2065, 0x2069, 0x2800, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFE, 0xFFFF, 0xFDD0, 0xD800,
        0xDFFF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE0FFF, 0x10FFFF})
    void nobodySees(int codePoint) {
        assertTrue(InvisibleCharacters.isInvisible(codePoint));
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', ' ', '~', 'a', '0', 0xA0, 0xB7, 0x3000, 0x3001, '〔', '一', '龥', '（', 0xFE10, 0xFF10, 0x20000, 0x1F600, 0xFFFD})
    void everybodySees(int codePoint) {
        assertFalse(InvisibleCharacters.isInvisible(codePoint));
    }

    @Test
    void isFoundAndNamedInItsPlace() {
        String tag = new String(Character.toChars(0xE0041));
        assertEquals("件〔U+200B〕数〔U+E0041〕😀", InvisibleCharacters.shown("件\u200B数" + tag + "😀"));
        assertEquals(3, InvisibleCharacters.indexIn("😀数" + tag));
        assertEquals(-1, InvisibleCharacters.indexIn("予以公开\n3 件😀"));
        String plain = "予以公开";
        assertSame(plain, InvisibleCharacters.shown(plain));
    }
}
