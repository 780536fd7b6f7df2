package io.github.ogireport.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells the administrator of pages that may not ask: a browser hides the answer from such a page, which can only say that the service
 * does not answer. Each origin is told of once. Safe for many threads.
 */
final class RefusedOrigins {

    /** Enough for an office's mistakes; whoever makes origins up does not fill the log. */
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<String> log;

    RefusedOrigins(Consumer<String> log) {
        this.log = log;
    }

    /** Why the origin is refused, and what to do; in the log too, the first time. */
    String sentence(String origin) {
        String shown = origin.length() <= LONGEST ? origin : origin.substring(0, LONGEST) + "…";
        String sentence = origin.equals("null") ? "不接受没有来源的网页（直接打开的文件、沙箱里的框架），请从网站上打开"
                : "不接受来自 " + shown + " 的网页，请让服务带 --allow-origin " + shown + " 启动";
        if (told.size() < MOST && told.add(shown)) {
            log.accept(sentence + "（每个来源只提醒一次）");
        }
        return sentence;
    }
}
