package io.github.ogireport.reader;

import io.github.ogireport.bound.Bound;
import io.github.ogireport.bound.BoundPassedException;
import io.github.ogireport.report.AnnualReport;
import io.github.ogireport.report.Format;
import io.github.ogireport.report.Organ;
import io.github.ogireport.report.ReportArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports in a folder and below. Nothing is read before the first question; after that, what changed is read again. Only
 * organ and year of each report are kept. Thread-safe.
 */
public final class FolderArchive implements ReportArchive {

    private static final int NAMED = 3;

    private final Path folder;
    private Map<Path, Entry> entries = new TreeMap<>();
    private List<Format> readWith = Collections.emptyList();

    public FolderArchive(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** What a file was when it was read. */
    private static final class Entry {

        private final BasicFileAttributes attributes;
        private final Organ organ;
        private final int year;
        private final String fault;

        /** @param report null when it could not be read */
        private Entry(BasicFileAttributes attributes, AnnualReport report, String fault) {
            this.attributes = attributes;
            this.organ = report == null ? null : report.organ();
            this.year = report == null ? 0 : report.year();
            this.fault = fault;
        }

        private boolean isStill(BasicFileAttributes now) {
            return attributes.size() == now.size() && attributes.lastModifiedTime().equals(now.lastModifiedTime())
                    && Objects.equals(attributes.fileKey(), now.fileKey());
        }
    }

    /**
     * @throws IOException                when the folder cannot be read
     * @throws UnreadableReportException when there are two such reports; and when there is none, but files that cannot be read,
     *                                   one of which it may be
     */
    @Override
    public synchronized AnnualReport find(Organ organ, int year, List<Format> editions) throws IOException {
        refresh(editions);
        List<Path> found = organ.name().isEmpty() ? Collections.<Path>emptyList() : entries.entrySet().stream()
                .filter(each -> each.getValue().fault == null && each.getValue().year == year && isOf(organ, each.getValue().organ))
                .map(Map.Entry::getKey).collect(Collectors.toList());
        if (found.size() == 1) {
            return ReportReader.read(found.get(0), editions);
        }
        List<String> unreadable = faults();
        if (found.size() > 1) {
            throw new UnreadableReportException(folder.toString(), null, organ + " " + year + " 年度的报告有 " + found.size() + " 份，应当只留一份："
                    + named(found.stream().map(Path::toString).collect(Collectors.toList())));
        }
        if (!unreadable.isEmpty()) {
            throw new UnreadableReportException(folder.toString(), null, "没有 " + organ + " " + year + " 年度的报告，但有 " + unreadable.size()
                    + " 个文件读不出来，可能就在其中，请修好或移走：" + named(unreadable));
        }
        return null;
    }

    private static boolean isOf(Organ organ, Organ found) {
        return !found.name().isEmpty() && organ.mayBe(found);
    }

    private static String named(List<String> all) {
        return String.join("、", all.subList(0, Math.min(NAMED, all.size()))) + (all.size() > NAMED ? " 等" : "");
    }

    /**
     * The files that cannot be read, with the reasons, in Chinese.
     *
     * @throws IOException when the folder cannot be read
     */
    public synchronized List<String> unreadable(List<Format> editions) throws IOException {
        refresh(editions);
        return faults();
    }

    private List<String> faults() {
        return entries.values().stream().filter(each -> each.fault != null).map(each -> each.fault).collect(Collectors.toList());
    }

    private void refresh(List<Format> editions) throws IOException {
        Map<Path, Entry> known = editions.equals(readWith) ? entries : Collections.<Path, Entry>emptyMap();
        Map<Path, Entry> now = new TreeMap<>();
        for (Path file : files()) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                Entry before = known.get(file);
                now.put(file, before != null && before.isStill(attributes) ? before : read(file, attributes, editions));
            } catch (NoSuchFileException e) {
                continue; // taken away meanwhile
            }
        }
        entries = now;
        readWith = new ArrayList<>(editions);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file) && ReportReader.reads(file)).limit(Bound.REPORT_FILES.limit() + 1L)
                    .collect(Collectors.toList());
            Bound.REPORT_FILES.check(files.size());
            return files;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (BoundPassedException e) {
            throw new UnreadableReportException(folder.toString(), null, e.getMessage());
        }
    }

    private static Entry read(Path file, BasicFileAttributes attributes, List<Format> editions) {
        try {
            return new Entry(attributes, ReportReader.read(file, editions), null);
        } catch (UnreadableReportException e) {
            return new Entry(attributes, null, e.getMessage());
        }
    }
}
