package io.github.ogireport.bound;

/** Work took longer, or more steps, than it may. Its message says so in Chinese. Cheap: without a stack trace. */
public final class BudgetSpentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BudgetSpentException(String message) {
        super(message, null, false, false);
    }
}
