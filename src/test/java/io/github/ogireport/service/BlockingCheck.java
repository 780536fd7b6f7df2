package io.github.ogireport.service;

import io.github.ogireport.ValidationRequest;
import io.github.ogireport.finding.ValidationResult;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** The real check, which waits until it is let go: stands for one that takes long. */
final class BlockingCheck implements Function<ValidationRequest, ValidationResult> {

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch release = new CountDownLatch(1);

    @Override
    public ValidationResult apply(ValidationRequest request) {
        begun.release();
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return TestReports.SHIPPED.validate(request);
    }

    void awaitBegun() throws InterruptedException {
        begun.acquire();
    }

    void release() {
        release.countDown();
    }
}
