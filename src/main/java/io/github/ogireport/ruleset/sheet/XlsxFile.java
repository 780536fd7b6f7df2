package io.github.ogireport.ruleset.sheet;

import io.github.ogireport.bound.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an Office Open XML workbook (.xlsx) as Excel, WPS and LibreOffice write it. Only what cells hold is read: formulas,
 * dates and merged cells are named as faults, and macros, links and pictures are not looked at.
 */
public final class XlsxFile {

    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipParts parts;
    private final List<String> strings = new ArrayList<>();
    private final DateStyles dates;

    private XlsxFile(ZipParts parts) throws SheetException {
        this.parts = parts;
        byte[] shared = parts.part("xl/sharedStrings.xml");
        if (shared != null) {
            PartReader xml = PartReader.of(shared);
            while (xml.next()) {
                if (xml.starts("si")) {
                    strings.add(xml.runs("si"));
                    SheetException.check(Bound.SHARED_STRINGS, strings.size());
                }
            }
        }
        this.dates = DateStyles.of(parts.part("xl/styles.xml"));
    }

    /**
     * @return the sheets with content, without those whose name begins with “#”
     * @throws SheetException when the bytes are no such workbook, or one that is not to be trusted
     */
    public static List<Sheet> read(byte[] bytes) throws SheetException {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw new SheetException("是旧格式的 .xls，或者加了密码：请去掉密码，另存为 .xlsx");
        }
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new SheetException("不是 .xlsx 工作簿：请用 Excel 或 WPS 另存为 .xlsx，不能只改文件名");
        }
        return new XlsxFile(ZipParts.of(bytes)).sheets();
    }

    private List<Sheet> sheets() throws SheetException {
        Map<String, String> targets = targets();
        List<Sheet> sheets = new ArrayList<>();
        PartReader xml = PartReader.of(required(WORKBOOK));
        Set<String> taken = new HashSet<>();
        int count = 0;
        while (xml.next()) {
            String name = xml.starts("sheet") ? xml.attribute("name") : "#";
            if (name.startsWith("#")) {
                continue;
            }
            SheetException.check(Bound.SHEETS, ++count);
            SheetException.check(Bound.SHEET_NAME, name.length());
            String part = targets.getOrDefault(xml.attribute("id"), "");
            Sheet sheet = sheet(name, part, xml.attribute("state"));
            if (!taken.add(part)) {
                throw new SheetException("工作表“" + name + "”和另一张工作表是同一个 " + part + "：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
            }
            if (!sheet.rows().isEmpty()) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    private Sheet sheet(String name, String part, String state) throws SheetException {
        Sheet sheet = new SheetPart(strings, dates).read(name, required(part));
        if (!sheet.rows().isEmpty() && !state.isEmpty() && !state.equals("visible")) {
            throw new SheetException("工作表“" + name + "”是隐藏的：请取消隐藏，或者删去；不是规则的，名称改成以 # 开头");
        }
        return sheet;
    }

    /** Part names by the ids of the workbook's relationships. */
    private Map<String, String> targets() throws SheetException {
        Map<String, String> targets = new HashMap<>();
        PartReader xml = PartReader.of(required("xl/_rels/workbook.xml.rels"));
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                String target = xml.attribute("Target");
                targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private byte[] required(String name) throws SheetException {
        byte[] part = parts.part(name);
        if (part == null) {
            throw new SheetException("工作簿里缺少" + (name.isEmpty() ? "一张工作表" : " " + name) + "：请用 Excel 或 WPS 打开后重新另存为 .xlsx");
        }
        return part;
    }
}
