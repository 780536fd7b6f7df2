package io.github.ogireport.activation;

import io.github.ogireport.ruleset.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A rules folder as one file that every desktop can open. */
final class SnapshotZip {

    private static final int TOTAL_LIMIT = 64 << 20;

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

    static Snapshot unpack(byte[] packed) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        int room = TOTAL_LIMIT;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                byte[] buffer = new byte[8_192];
                for (int read = zip.read(buffer); read >= 0 && room >= 0; read = zip.read(buffer)) {
                    bytes.write(buffer, 0, read);
                    room -= read;
                }
                files.put(entry.getName(), bytes.toByteArray());
            }
            return Snapshot.of(files);
        } catch (IllegalArgumentException e) {
            throw new IOException("不是保存的规则版本：" + e, e);
        }
    }
}
