package io.github.ogireport.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ogireport.report.Organ;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("jdk")
class FolderArchiveTest {

    private static final Organ ORGAN = Organ.of("青禾县柳溪镇人民政府");

    @TempDir
    Path folder;

    private void write(String name, String organ, int year, int granted) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), ("{\"organ\":{\"name\":\"" + organ + "\"},\"year\":" + year
                + ",\"sections\":{},\"tables\":{\"requests\":{\"granted\":{\"total\":" + granted + "}}}}").getBytes(StandardCharsets.UTF_8));
    }

    private static String granted(FolderArchive archive, int year) throws IOException {
        return archive.find(ORGAN, year, Editions.ALL).cells().values().iterator().next().display();
    }

    @Test
    void findsByOrganAndYearWhatIsThereNow() throws IOException {
        FolderArchive archive = new FolderArchive(folder);
        write("a/1.json", "青禾县柳溪镇人民政府", 2023, 1);
        write("a/2.json", "青禾县柳溪镇人民政府", 2022, 2);
        write("b/3.json", "青禾县青山镇人民政府", 2024, 3);
        assertEquals("1", granted(archive, 2023));
        assertEquals("2", granted(archive, 2022));
        assertNull(archive.find(ORGAN, 2024, Editions.ALL));
        assertNull(archive.find(Organ.of(""), 2023, Editions.ALL));
        write("b/4.json", "柳溪镇人民政府", 2024, 4);
        assertEquals("4", granted(archive, 2024));
        write("a/1.json", "青禾县柳溪镇人民政府", 2021, 55);
        assertNull(archive.find(ORGAN, 2023, Editions.ALL));
        assertEquals("55", granted(archive, 2021));
        Files.delete(folder.resolve("a/1.json"));
        assertNull(archive.find(ORGAN, 2021, Editions.ALL));
    }

    @Test
    void twoOfOneYearAreNoAnswer() throws IOException {
        write("a.json", "青禾县柳溪镇人民政府", 2023, 1);
        write("b.json", "青禾县柳溪镇人民政府", 2023, 2);
        UnreadableReportException e = assertThrows(UnreadableReportException.class, () -> new FolderArchive(folder).find(ORGAN, 2023, Editions.ALL));
        assertEquals(folder + "：青禾县柳溪镇人民政府 2023 年度的报告有 2 份，应当只留一份：" + folder.resolve("a.json") + "、" + folder.resolve("b.json"), e.getMessage());
    }

    @Test
    void whatCannotBeReadIsNamedAndMayBeTheOne() throws IOException {
        write("a.json", "青禾县柳溪镇人民政府", 2023, 1);
        Files.write(folder.resolve("坏.json"), "{".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("说明.docx"), new byte[] {1});
        FolderArchive archive = new FolderArchive(folder);
        assertEquals("1", granted(archive, 2023));
        assertEquals(1, archive.unreadable(Editions.ALL).size());
        UnreadableReportException e = assertThrows(UnreadableReportException.class, () -> archive.find(ORGAN, 2022, Editions.ALL));
        assertEquals(folder + "：没有 青禾县柳溪镇人民政府 2022 年度的报告，但有 1 个文件读不出来，可能就在其中，请修好或移走："
                + archive.unreadable(Editions.ALL).get(0), e.getMessage());
        Files.delete(folder.resolve("坏.json"));
        assertEquals(Collections.emptyList(), archive.unreadable(Editions.ALL));
        assertNull(archive.find(ORGAN, 2022, Editions.ALL));
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> new FolderArchive(folder.resolve("none")).find(ORGAN, 2023, Editions.ALL));
    }
}
