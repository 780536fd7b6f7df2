package io.github.ogireport.signature;

/** A key that nothing can be signed or verified with; says in Chinese which, why, and what to do. */
public final class UnusableKeyException extends RuntimeException {

    UnusableKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    static UnusableKeyException withoutBouncyCastle(LinkageError cause) {
        return new UnusableKeyException("没有 Bouncy Castle（或者版本太旧），不能签名和验签：请把 org.bouncycastle:bcprov-jdk18on 放到类路径上", cause);
    }
}
