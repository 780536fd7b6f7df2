package io.github.ogireport.activation;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.RegularFile;
import io.github.ogireport.ruleset.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A rules folder as one file that every desktop can open. */
final class SnapshotZip {

    private SnapshotZip() { }

    static byte[] pack(Snapshot files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : files.names()) {
                put(zip, name, files.bytes(name));
            }
            if (files.signature() != null) {
                put(zip, Snapshot.SIGNATURE, files.signature());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @throws IOException when this is not the content of that hash, with a sentence in Chinese */
    static Snapshot read(Path file, String sha256) throws IOException {
        Snapshot files;
        try {
            files = unpack(RegularFile.read(file, Bound.RULES_FOLDER));
        } catch (IllegalArgumentException e) {
            throw new IOException("不是保存的规则版本：" + e.getMessage(), e);
        }
        if (!files.sha256().equals(sha256)) {
            throw new IOException("保存的规则版本被改动过：" + sha256);
        }
        return files;
    }

    private static Snapshot unpack(byte[] packed) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = content(zip, total);
                total += bytes.length;
                if (files.put(entry.getName(), bytes) != null) {
                    throw new IllegalArgumentException("有两个文件同名");
                }
                Bound.RULES_FILES.check(files.size() - 1L);
            }
        }
        return Snapshot.of(files);
    }

    /** No more is inflated than may be. */
    private static byte[] content(ZipInputStream zip, long total) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes.write(buffer, 0, read);
            Bound.RULES_FILE.check(bytes.size());
            Bound.RULES_FOLDER.check(total + bytes.size());
        }
        return bytes.toByteArray();
    }
}
