package io.github.ogireport.bound;

import java.nio.file.FileSystemException;
import java.nio.file.attribute.BasicFileAttributes;

/** Something stands where a file should, and is none. Its message is a sentence in Chinese, without the path: {@link #getFile()} tells that. */
public final class NoRegularFileException extends FileSystemException {

    private static final long serialVersionUID = 1;

    /** @param sentence in Chinese */
    NoRegularFileException(String file, String sentence) {
        super(file, null, sentence);
    }

    static NoRegularFileException of(String file, BasicFileAttributes seen) {
        return new NoRegularFileException(file, seen.isDirectory() ? "这是文件夹，不是文件"
                : seen.isSymbolicLink() ? "这是链接，不是文件" : "这是管道或设备，不是文件");
    }

    @Override
    public String getMessage() {
        return getReason();
    }

    @Override
    public String toString() {
        return getReason();
    }
}
