package io.github.ogireport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class OneLineTest {

    @Test
    void whatEndsALineOrCommandsATerminalIsNamed() {
        assertEquals("张三〔U+000A〕2025 规则生效〔U+000D〕〔U+0009〕〔U+001B〕[2J〔U+202E〕", OneLine.of("张三\n2025 规则生效\r\t\u001B[2J\u202E"));
        assertEquals("张三", OneLine.of("张三"));
    }

    @Test
    void whatIsTooLongIsCutOnce() {
        assertEquals("一二三四", OneLine.of("一二三四", 4));
        assertEquals("一二……", OneLine.of("一二三四五", 4));
        assertEquals("一二……", OneLine.of("一二……", 4));
        assertEquals("一……", OneLine.of("一😀三四", 4));
        assertEquals("〔U……", OneLine.of("\n", 4));
    }
}
