package cn.example.oa.report;

import cn.example.oa.check.ReportGate;
import cn.example.oa.form.FormValues;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.finding.Stage;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;

/** Keeps the report of each owner. Every public method is one transaction (spring-context.xml); what is thrown rolls it back. */
public class ReportService {

    private ReportMapper mapper;
    private ReportGate gate;

    public void setMapper(ReportMapper value) {
        mapper = value;
    }

    public void setGate(ReportGate value) {
        gate = value;
    }

    public StoredReport find(String owner) {
        Map<String, Object> main = mapper.main(owner);
        if (main == null) {
            return new StoredReport(0, false, FormValues.stored(Collections.emptyMap(), new TreeMap<>()), Collections.emptyList());
        }
        Map<String, Object> columns = lowerCased(main);
        TreeMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (Map<String, Object> row : mapper.rows(owner)) {
            Map<String, Object> detail = lowerCased(row);
            rows.put((Integer) detail.get("row_number_on_page"), fields(detail));
        }
        return new StoredReport((Integer) columns.get("version"), "SUBMITTED".equals(columns.get("status")),
                FormValues.stored(fields(columns), rows), mapper.explanations(owner));
    }

    /**
     * 保存: keeps the draft as it is.
     *
     * @param version of the report that the page shows
     * @return what is still to be filled in or mended
     */
    public SaveDecision save(String owner, int version, FormValues values, List<WrittenExplanation> explanations) {
        write(owner, version, "DRAFT", values, explanations);
        return gate.check(values, Stage.DRAFT, owner, explanations);
    }

    /**
     * 送审: hands the report in for good.
     *
     * @throws io.github.ogireport.decision.ReportRejectedException when the check refuses it or asks for an explanation; all that
     *                                                             was written before is rolled back
     */
    public SaveDecision submit(String owner, int version, FormValues values, List<WrittenExplanation> explanations) {
        write(owner, version, "SUBMITTED", values, explanations);
        mapper.insertSubmission(owner, LocalDateTime.now());
        return gate.requireAllowed(values, Stage.SUBMIT, owner, explanations);
    }

    private void write(String owner, int version, String status, FormValues values, List<WrittenExplanation> explanations) {
        LocalDateTime now = LocalDateTime.now();
        if (version == 0) {
            try {
                mapper.insertMain(owner, status, now, values.main());
            } catch (DuplicateKeyException e) {
                throw new StaleReportException();
            }
        } else if (mapper.updateMain(owner, version, status, now, values.main()) == 0) {
            throw new StaleReportException();
        }
        mapper.deleteRows(owner);
        values.rows().forEach((row, fields) -> mapper.insertRow(owner, row, fields));
        mapper.deleteExplanations(owner);
        explanations.forEach(each -> mapper.insertExplanation(owner, each));
    }

    /** H2 names columns in capitals, PostgreSQL in small letters. */
    private static Map<String, Object> lowerCased(Map<String, Object> columns) {
        Map<String, Object> lower = new LinkedHashMap<>();
        columns.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private static Map<String, String> fields(Map<String, Object> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns.forEach((name, value) -> {
            if (name.startsWith("field") && value != null) {
                fields.put(name, (String) value);
            }
        });
        return fields;
    }
}
