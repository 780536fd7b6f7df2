package io.github.ogireport.signature;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key in text form (RFC 7468). */
final class PemFile {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private PemFile() { }

    /** @throws UnusableKeyException when the file holds no such block */
    static byte[] read(Path file, String kind, String remedy) {
        Matcher block = BLOCK.matcher(text(file));
        String other = null;
        while (block.find()) {
            if (block.group(1).equals(kind)) {
                return decode(file, block.group(2));
            }
            other = block.group(1);
        }
        throw new UnusableKeyException(file + "：" + (other == null ? "不是 PEM 格式的钥匙" : "里面是 " + other) + "，应当是 " + kind + "；" + remedy, null);
    }

    private static String text(Path file) {
        try {
            return new String(RegularFile.readNamed(file, Bound.KEY_FILE), StandardCharsets.ISO_8859_1);
        } catch (BoundPassedException e) {
            throw new UnusableKeyException(file + "：文件太大，不像钥匙", e);
        } catch (NoRegularFileException e) {
            throw new UnusableKeyException(file + "：钥匙文件读不出来，" + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new UnusableKeyException(file + "：没有这个钥匙文件", e);
        } catch (IOException e) {
            throw new UnusableKeyException(file + "：钥匙文件读不出来，请查看权限", e);
        }
    }

    private static byte[] decode(Path file, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnusableKeyException(file + "：钥匙内容不完整，请重新拷贝", e);
        }
    }

    static String format(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
