package io.github.ogireport.service;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The secret that callers must show as {@code Authorization: Bearer …} (令牌). Immutable. */
public final class AccessToken {

    private static final String SCHEME = "bearer ";
    private static final Set<PosixFilePermission> FOR_OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final byte[] sha256;
    private final String warning;

    private AccessToken(String token, String warning) {
        this.sha256 = sha256(token);
        this.warning = warning;
    }

    /**
     * @param file one line of visible ASCII characters
     * @throws IOException              when it cannot be read
     * @throws IllegalArgumentException when it is empty or holds anything else, in Chinese
     */
    public static AccessToken read(Path file) throws IOException {
        String token;
        try {
            // secrets are often mounted as links
            token = new String(RegularFile.read(file.toRealPath(), Bound.TOKEN_FILE), StandardCharsets.ISO_8859_1).trim();
        } catch (BoundPassedException e) {
            throw new IllegalArgumentException("令牌文件 " + file + " 太长，应只有一行令牌");
        }
        if (token.isEmpty()) {
            throw new IllegalArgumentException("令牌文件 " + file + " 是空的，请写入一行令牌，例如 openssl rand -hex 32 的输出");
        }
        if (!token.matches("[!-~]+")) {
            throw new IllegalArgumentException("令牌文件 " + file + " 里应只有一行英文字母、数字和符号，不能有空格、换行和汉字");
        }
        return new AccessToken(token, warning(file));
    }

    private static String warning(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return null;
        }
        Set<PosixFilePermission> open = EnumSet.copyOf(FOR_OTHERS);
        open.retainAll(view.readAttributes().permissions());
        return open.isEmpty() ? null : "令牌文件 " + file + " 别的用户也能读写，请执行 chmod 600 " + file;
    }

    /** What is wrong with the file's permissions, in Chinese; null where nothing is, or where the file system has none. */
    public String warning() {
        return warning;
    }

    /**
     * Takes the same time whatever is wrong.
     *
     * @param authorization the header; may be null
     */
    boolean admits(String authorization) {
        boolean bearer = authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        String shown = bearer ? authorization.substring(SCHEME.length()).trim() : "";
        return MessageDigest.isEqual(sha256, sha256(shown));
    }

    /** Of equal length whatever was shown. */
    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
