package io.github.ogireport.ruleset.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a workbook that say what its cells hold, unpacked in memory within bounds. */
final class ZipParts {

    private static final int MOST_PARTS = 1_000;
    /** A hundred times what a table of rules needs. */
    private static final int MOST_BYTES = 32 << 20;

    private final Map<String, byte[]> parts = new HashMap<>();
    private int unpacked;

    private ZipParts() { }

    static ZipParts of(byte[] bytes) throws SheetException {
        ZipParts parts = new ZipParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_PARTS) {
                    throw new SheetException("里面的文件超过 " + MOST_PARTS + " 个，不像规则表");
                }
                parts.add(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SheetException("文件损坏，打不开：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
        }
        return parts;
    }

    private void add(String name, ZipInputStream zip) throws IOException, SheetException {
        boolean wanted = name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels"));
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new SheetException("工作簿带有宏，不能用：请另存为不带宏的 .xlsx");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_BYTES) {
                throw new SheetException("解压后超过 " + (MOST_BYTES >> 20) + " MB，不像规则表");
            }
            if (wanted) {
                content.write(buffer, 0, read);
            }
        }
        if (wanted && parts.put(name, content.toByteArray()) != null) {
            throw new SheetException("文件里有两个 " + name + "：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
        }
    }

    /** Null when there is none. */
    byte[] part(String name) {
        return parts.get(name);
    }
}
