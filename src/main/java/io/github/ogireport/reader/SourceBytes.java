package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.RegularFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Takes in a document whole, up to a limit. */
final class SourceBytes {

    static final int LIMIT = Bound.REPORT_FILE.limit();

    private static final int MIB = 1 << 20;

    private SourceBytes() { }

    static byte[] of(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableReportException(name, null, "这是文件夹，应给一个报告文件");
        }
        try {
            return RegularFile.readNamed(file, Bound.REPORT_FILE);
        } catch (BoundPassedException e) {
            throw tooLarge().in(name);
        } catch (NoRegularFileException e) {
            throw new UnreadableReportException(name, null, e.getMessage() + "，应给一个报告文件");
        } catch (NoSuchFileException e) {
            throw new UnreadableReportException(name, null, "没有这个文件，请核对路径");
        } catch (IOException e) {
            throw new UnreadableReportException(name, null, "文件打不开，请核对是否有读取权限、是否被别的程序占用");
        }
    }

    /** @throws IOException when the stream fails */
    static byte[] of(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (bytes.size() + n > LIMIT) {
                throw tooLarge();
            }
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }

    static UnreadableReportException tooLarge() {
        return new UnreadableReportException(null, null, "文件超过 " + LIMIT / MIB + " MiB，不像年度报告，请核对文件");
    }
}
