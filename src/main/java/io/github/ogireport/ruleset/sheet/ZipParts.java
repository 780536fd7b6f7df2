package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a workbook that say what its cells hold, unpacked in memory within bounds. They are found by the archive's
 * directory, as office programs do: {@link java.util.zip.ZipInputStream} cannot read what some of them write, and
 * {@link java.util.zip.ZipFile} needs a file.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    private final ByteBuffer zip;
    private final Map<String, byte[]> parts = new HashMap<>();
    private long packed;
    private long unpacked;

    private ZipParts(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ZipParts of(byte[] bytes) throws SheetException {
        ZipParts parts = new ZipParts(bytes);
        try {
            parts.readAll();
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SheetException("文件损坏，打不开：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
        }
        return parts;
    }

    private void readAll() throws DataFormatException, SheetException {
        int end = zip.capacity() - END_LENGTH;
        int first = end - LONGEST_COMMENT;
        while (zip.getInt(end) != END) {
            if (--end < first) {
                throw new DataFormatException();
            }
        }
        int count = zip.getShort(end + 10) & 0xFFFF;
        SheetException.check(Bound.WORKBOOK_PARTS, count);
        int entry = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (zip.getInt(entry) != ENTRY) {
                throw new DataFormatException();
            }
            int nameLength = zip.getShort(entry + 28) & 0xFFFF;
            add(new String(zip.array(), entry + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8), entry);
            entry += ENTRY_LENGTH + nameLength + (zip.getShort(entry + 30) & 0xFFFF) + (zip.getShort(entry + 32) & 0xFFFF);
        }
    }

    private void add(String name, int entry) throws DataFormatException, SheetException {
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new SheetException("工作簿带有宏，不能用：请另存为不带宏的 .xlsx");
        }
        if (!name.startsWith("xl/") || !name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        int local = zip.getInt(entry + 42);
        if (zip.getInt(local) != LOCAL) {
            throw new DataFormatException();
        }
        int from = local + LOCAL_LENGTH + (zip.getShort(local + 26) & 0xFFFF) + (zip.getShort(local + 28) & 0xFFFF);
        boolean stored = zip.getShort(entry + 10) == 0;
        byte[] content = unpack(from, zip.getInt(entry + 20), stored);
        if (parts.put(name, content) != null) {
            throw new SheetException("文件里有两个 " + name + "：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
        }
    }

    private byte[] unpack(int from, int length, boolean stored) throws DataFormatException, SheetException {
        packed += length;
        if (length < 0 || from < 0 || from > zip.capacity() - length) {
            throw new DataFormatException();
        }
        if (packed > zip.capacity()) {
            throw new SheetException("工作簿里的文件互相重叠，不能用：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
        }
        if (stored) {
            count(length);
            return Arrays.copyOfRange(zip.array(), from, from + length);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), from, length);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw new DataFormatException();
                }
                count(read);
                content.write(buffer, 0, read);
            }
        } finally {
            inflater.end();
        }
        return content.toByteArray();
    }

    private void count(int bytes) throws SheetException {
        unpacked += bytes;
        SheetException.check(Bound.WORKBOOK_BYTES, unpacked);
    }

    /** Null when there is none. */
    byte[] part(String name) {
        return parts.get(name);
    }
}
