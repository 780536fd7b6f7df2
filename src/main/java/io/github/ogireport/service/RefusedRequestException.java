package io.github.ogireport.service;

import java.time.Duration;

/** A request that is answered with an error. The message is Chinese and says what to do. */
final class RefusedRequestException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    RefusedRequestException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    static RefusedRequestException timedOut(Duration limit) {
        return new RefusedRequestException(Fault.TIMED_OUT, "超过 " + limit.toMillis() + " 毫秒没有审核完，请稍后再试");
    }

    static RefusedRequestException tooSlow(Duration limit) {
        return new RefusedRequestException(Fault.TOO_SLOW, "内容 " + limit.toMillis() + " 毫秒还没有传完，请检查网络后再试");
    }

    static RefusedRequestException tooLarge(int bytes) {
        return new RefusedRequestException(Fault.TOO_LARGE, "内容超过 " + (bytes >> 10) + " KiB，不像年度报告，请核对");
    }

    static RefusedRequestException tooManyLarge() {
        return new RefusedRequestException(Fault.BUSY, "同时送来的大报告太多，这一份没有审核，请稍后再试");
    }

    static RefusedRequestException tooManyConnections() {
        return new RefusedRequestException(Fault.BUSY, "这个地址的连接太多，内容又迟迟没有传完，这一份没有审核，请稍后再试");
    }

    static RefusedRequestException tooManyWaiting() {
        return new RefusedRequestException(Fault.BUSY, "正在审核的报告太多，这一份没有审核，请稍后再试");
    }

    static RefusedRequestException stopping() {
        return new RefusedRequestException(Fault.STOPPING, "审核服务正在停止，这一份没有审核，请稍后再试");
    }

    Fault fault() {
        return fault;
    }
}
