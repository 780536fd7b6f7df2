package io.github.ogireport.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("jdk")
class RefusedOriginsTest {

    private final List<String> log = new ArrayList<>();
    private final RefusedOrigins refused = new RefusedOrigins(log::add);

    @Test
    void anOriginIsToldOfOnceWithTheOptionThatAllowsIt() {
        String sentence = "不接受来自 https://oa.example.gov.cn 的网页，请让服务带 --allow-origin https://oa.example.gov.cn 启动";
        assertEquals(sentence, refused.sentence("https://oa.example.gov.cn"));
        assertEquals(sentence, refused.sentence("https://oa.example.gov.cn"));
        assertEquals(Collections.singletonList(sentence + "（每个来源只提醒一次）"), log);
    }

    @Test
    void aPageWithoutOriginCannotBeAllowed() {
        assertEquals("不接受没有来源的网页（直接打开的文件、沙箱里的框架），请从网站上打开", refused.sentence("null"));
    }

    @Test
    void whoeverMakesOriginsUpDoesNotFillTheLog() {
        for (int i = 0; i < 1_000; i++) {
            refused.sentence("http://" + i + ".example");
        }
        assertEquals(20, log.size());
        String endless = refused.sentence(String.join("", Collections.nCopies(10_000, "x")));
        assertTrue(endless.length() < 500, endless);
    }
}
