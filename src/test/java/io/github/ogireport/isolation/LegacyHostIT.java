package io.github.ogireport.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.Shipped;
import io.github.ogireport.ValidationRequest;
import io.github.ogireport.activation.Mode;
import io.github.ogireport.finding.Stage;
import io.github.ogireport.legacyhost.Container;
import io.github.ogireport.legacyhost.OfficeSystem;
import io.github.ogireport.legacyhost.SavedForm;
import io.github.ogireport.reader.JsonReportReader;
import io.github.ogireport.report.Format;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin in a process of an old office system: its libraries on the class path, and of this project the api jar. */
class LegacyHostIT {

    private static final Path CLASSES = Paths.get("target/test-classes").toAbsolutePath();

    @TempDir
    Path work;

    @BeforeEach
    void aFormWithFaults() throws IOException {
        SavedForm.write(JsonReportReader.read(Paths.get("src/test/resources/reports/suqian-2024.json")).toBuilder()
                .cell("requests.granted.total", 9999).cell("requests.carriedOver.total", "见附件").build(), work.resolve("form.tsv"));
        Files.write(work.resolve("fields.yaml"), mapping(), StandardCharsets.UTF_8);
        Distribution.copy(Distribution.FOLDER.resolve("rules"), work.resolve("rules"));
        Files.createSymbolicLink(work.resolve("plugin"), Distribution.FOLDER);
    }

    /** A form of one field: everything else is constant. */
    private static List<String> mapping() {
        List<String> lines = new ArrayList<>(Arrays.asList("版次: \"2021\"", "报告:", "  机关名称: 常量：临河县青石乡人民政府", "  年度: 常量：2024", "部分:"));
        Format format = Shipped.edition("2021").ruleSet().format();
        format.sections().forEach(section -> lines.add("  " + section.heading() + ": 常量：无"));
        lines.add("单元格:");
        for (Format.Position position : format.positions()) {
            lines.add("  " + position.table().name() + "·" + position.row().label() + "·" + position.column().label() + ": "
                    + (position.ref().toString().equals("remedies.reconsideration.total") ? "total" : "常量：0"));
        }
        return lines;
    }

    @Test
    void besideOldLibrariesTheVerdictsAreTheSame() throws Exception {
        List<String> expected = new ArrayList<>();
        try (ReportValidator direct = ReportValidator.configure(work.resolve("rules")).mode(Mode.FIXED).open()) {
            for (Stage stage : Stage.values()) {
                expected.addAll(OfficeSystem.lines(direct.validate(
                        ValidationRequest.of(SavedForm.read(work.resolve("form.tsv"))).stage(stage))));
                expected.add("foreign []");
            }
        }
        expected.addAll(Arrays.asList("guard OGI-REJECTED [total] []", "unavailable ALLOW OGI-UNAVAILABLE", "published true", "refused 2021/local/broken.dslr []", "status true", "history 1", "context kept true"));
        List<Path> classPath = new ArrayList<>(Distribution.hostLibraries());
        classPath.add(Distribution.apiJar());

        assertEquals(expected, run(classPath, "start", work.toString()));
    }

    /** More than a few with {@code -Dredeploys=50}: each loads the whole engine anew. */
    @Test
    void nothingIsLeftOfApplicationsThatWereRedeployed() throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList("redeploy", work.toString(), System.getProperty("redeploys", "5"),
                CLASSES.toUri().getPath(), Distribution.apiJar().toString()));
        Distribution.hostLibraries().forEach(jar -> arguments.add(jar.toString()));

        assertEquals(Arrays.asList("different 0", "threads []", "beans []", "files []", "loaders 0"),
                run(new ArrayList<>(), arguments.toArray(new String[0])));
    }

    private List<String> run(List<Path> libraries, String... arguments) throws Exception {
        List<Path> classPath = new ArrayList<>(libraries);
        classPath.add(CLASSES);
        List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), Container.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path log = work.resolve("log.txt");
        int exitCode = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        assertEquals(0, exitCode, said);
        return Files.readAllLines(work.resolve("seen.txt"), StandardCharsets.UTF_8);
    }
}
