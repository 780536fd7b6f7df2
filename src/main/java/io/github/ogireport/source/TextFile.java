package io.github.ogireport.source;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.bound.NoRegularFileException;
import io.github.ogireport.bound.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text file of a rule set: UTF-8, with or without a BOM, any line ends. */
public final class TextFile {

    private TextFile() { }

    /** @return the text with {@code \n} line ends; empty when it cannot be read, which is added to {@code problems} */
    public static String read(Path file, String name, Problems problems) {
        return decode(bytes(file, name, problems), name, problems);
    }

    /** @return the whole file; empty when it cannot be read, which is added to {@code problems} */
    public static byte[] bytes(Path file, String name, Problems problems) {
        try {
            return RegularFile.readNamed(file, Bound.HAND_WRITTEN_FILE);
        } catch (BoundPassedException | NoRegularFileException e) {
            problems.add(name, 0, e.getMessage());
        } catch (NoSuchFileException e) {
            problems.add(name, 0, "缺少这个文件");
        } catch (IOException e) {
            problems.add(name, 0, "文件读不出来：" + e);
        }
        return new byte[0];
    }

    public static String decode(byte[] bytes, String name, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "文件不是 UTF-8 编码：请在编辑器里“另存为”UTF-8");
            return "";
        }
    }
}
