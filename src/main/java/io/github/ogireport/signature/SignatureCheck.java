package io.github.ogireport.signature;

import io.github.ogireport.ruleset.Snapshot;
import io.github.ogireport.source.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether rules are signed by someone who may. It says who answers for the content, not that the content is the latest: an
 * older folder that was signed passes too. Immutable, safe for many threads.
 */
public final class SignatureCheck {

    private static final String REMEDY = "。请由保管私钥的人核对规则后运行 ogi-report rules sign";

    private final List<TrustedKey> keys;

    private SignatureCheck(List<TrustedKey> keys) {
        this.keys = keys;
    }

    /** @throws IllegalArgumentException when no key is given */
    public static SignatureCheck by(List<TrustedKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no public key given");
        }
        return new SignatureCheck(Collections.unmodifiableList(new ArrayList<>(keys)));
    }

    /** @return what is wrong with the signature of these files; empty when one of the keys signed exactly them */
    public List<Problem> problems(Snapshot files) {
        String problem;
        try {
            problem = problem(files);
        } catch (LinkageError e) {
            problem = UnusableKeyException.withoutBouncyCastle(e).getMessage();
        }
        return problem == null ? Collections.emptyList() : Collections.singletonList(new Problem(Snapshot.SIGNATURE, 0, problem));
    }

    private String problem(Snapshot files) {
        if (files.signature() == null) {
            return "没有签名，而本系统只用签过名的规则" + REMEDY;
        }
        RulesSignature signature;
        try {
            signature = RulesSignature.parse(files.signature());
        } catch (IllegalArgumentException e) {
            return "签名文件不完整或者被改动过" + REMEDY;
        }
        TrustedKey key = keys.stream().filter(signature::names).findFirst().orElse(null);
        if (key == null) {
            return "签名的不是认可的钥匙：签名用的是 " + signature.algorithm() + " " + signature.keyId() + "，认可的是 "
                    + keys.stream().map(TrustedKey::toString).collect(Collectors.joining("、")) + REMEDY;
        }
        if (signature.isOf(files, key)) {
            return null;
        }
        return files.sha256().equals(signature.sha256()) ? "签名不对，被改动过" + REMEDY
                : "签名以后规则文件有改动（签名时的内容码 " + signature.sha256() + "，现在 " + files.sha256() + "）" + REMEDY;
    }

    @Override
    public String toString() {
        return keys.toString();
    }
}
