package cn.example.ogi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.example.ogi.awspaas.OgiReportValidation;
import cn.example.ogi.landray.OgiReportListener;
import cn.example.ogi.seeyon.OgiReportEvent;
import cn.example.ogi.weaver.OgiReportAction;
import com.actionsoft.bpms.bo.engine.BO;
import com.actionsoft.bpms.bpmn.engine.core.delegate.ProcessExecutionContext;
import com.actionsoft.bpms.bpmn.engine.model.run.delegate.ProcessInstance;
import com.actionsoft.bpms.server.UserContext;
import com.actionsoft.exception.BPMNError;
import com.actionsoft.sdk.local.SDK;
import com.actionsoft.sdk.local.api.BOAPI;
import com.landray.kmss.sys.lbpm.engine.manager.event.EventExecutionContext;
import com.landray.kmss.sys.metadata.interfaces.ExtendDataModelInfo;
import com.landray.kmss.sys.metadata.interfaces.IExtendDataModel;
import com.seeyon.cap4.form.bean.FormDataMasterBean;
import com.seeyon.cap4.form.bean.FormDataSubBean;
import com.seeyon.ctp.workflow.event.WorkflowEventData;
import com.seeyon.ctp.workflow.event.WorkflowEventResult;
import io.github.ogireport.decision.ReportRejectedException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weaver.soa.workflow.request.Cell;
import weaver.soa.workflow.request.DetailTable;
import weaver.soa.workflow.request.DetailTableInfo;
import weaver.soa.workflow.request.MainTableInfo;
import weaver.soa.workflow.request.Property;
import weaver.soa.workflow.request.RequestInfo;
import weaver.soa.workflow.request.Row;
import weaver.workflow.request.RequestManager;

/** Each template between its vendor's look-alike and the real packaged plugin: a sound report passes, a wrong total is refused. */
class TemplatesTest {

    private static final ReportTables SOUND = new ReportTables("0");
    private static final ReportTables WRONG = new ReportTables("3");
    private static final String SAID = "不能送审：有 1 处必须改正：\n1. 表四“行政复议”行的“总计”填的是 3，维持、纠正、其他结果、尚未审结加起来是 0＋0＋0＋0＝0，相差 3。"
            + "错在哪里有几种可能，说不准是哪一种，请对照台账逐一核对，先看表四“行政复议”行“结果维持”列（应为 3，现填 0）";

    private static void use(String vendor) {
        System.setProperty("ogi.plugin", System.getProperty("plugin.folder"));
        System.setProperty("ogi.fields", System.getProperty("templates.folder") + "/" + vendor + "/fields.yaml");
        System.setProperty("ogi.failurePolicy", "BLOCK");
    }

    @AfterEach
    void close() {
        ReportGuard.close();
    }

    @Test
    void weaver() {
        use("weaver");
        RequestInfo sound = weaverRequest(SOUND);
        assertEquals("1", new OgiReportAction().execute(sound), sound.getRequestManager().getMessagecontent());
        assertNull(sound.getRequestManager().getMessagecontent());

        RequestInfo wrong = weaverRequest(WRONG);
        assertEquals("0", new OgiReportAction().execute(wrong));
        assertEquals("OGI-REJECTED", wrong.getRequestManager().getMessageid());
        assertEquals(SAID, wrong.getRequestManager().getMessagecontent());
    }

    private static RequestInfo weaverRequest(ReportTables tables) {
        Property[] main = ReportTables.main("jgmc", "nd", "bt", "ztqk", "wtgj", "qtsx").entrySet().stream()
                .map(field -> new Property(field.getKey(), (String) field.getValue())).toArray(Property[]::new);
        return new RequestInfo("17", new RequestManager("formtable_main_9"), new MainTableInfo(main),
                new DetailTableInfo(weaverTable(tables.disclosure("sx", "zf", "fz", "yx", "cl", "sf")),
                        weaverTable(tables.requests("sx", "zrr", "syqy", "kyjg", "gyzz", "flfw", "qt", "zj")),
                        weaverTable(tables.remedies("sx", "jgwc", "jgjz", "qtjg", "wsj", "zj"))));
    }

    private static DetailTable weaverTable(List<Map<String, Object>> rows) {
        return new DetailTable(rows.stream().map(row -> new Row(row.entrySet().stream()
                .map(cell -> new Cell(cell.getKey(), (String) cell.getValue())).toArray(Cell[]::new))).toArray(Row[]::new));
    }

    @Test
    void seeyon() {
        use("seeyon");
        assertNull(new OgiReportEvent().onBeforeStart(seeyonData(SOUND)));
        assertNull(new OgiReportEvent().onBeforeFinishWorkitem(seeyonData(SOUND)));

        WorkflowEventResult refused = new OgiReportEvent().onBeforeFinishWorkitem(seeyonData(WRONG));
        assertEquals(SAID + "\n（OGI-REJECTED）", refused.getAlertMessage());
        assertEquals(SAID + "\n（OGI-REJECTED）", new OgiReportEvent().onBeforeStart(seeyonData(WRONG)).getAlertMessage());
    }

    private static WorkflowEventData seeyonData(ReportTables tables) {
        Map<String, List<FormDataSubBean>> details = new LinkedHashMap<>();
        details.put("formson_0013", seeyonRows(tables.disclosure(fields(11, 16))));
        details.put("formson_0014", seeyonRows(tables.requests(fields(21, 28))));
        details.put("formson_0015", seeyonRows(tables.remedies(fields(31, 36))));
        return new WorkflowEventData(Collections.singletonMap("formDataBean", new FormDataMasterBean(ReportTables.main(fields(1, 6)), details)));
    }

    private static List<FormDataSubBean> seeyonRows(List<Map<String, Object>> rows) {
        return rows.stream().map(FormDataSubBean::new).collect(Collectors.toList());
    }

    private static String[] fields(int from, int to) {
        String[] fields = new String[to - from + 1];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = String.format("field%04d", from + i);
        }
        return fields;
    }

    @Test
    void landray() throws Exception {
        use("landray");
        new OgiReportListener().handleEvent(landrayEvent(SOUND), null);

        ReportRejectedException refused = assertThrows(ReportRejectedException.class, () -> new OgiReportListener().handleEvent(landrayEvent(WRONG), null));
        assertEquals(SAID, refused.getMessage());
    }

    private static EventExecutionContext landrayEvent(ReportTables tables) {
        Map<String, Object> form = ReportTables.main("fd_jgmc", "fd_nd", "fd_bt", "fd_ztqk", "fd_wtgj", "fd_qtsx");
        form.put("fd_mx2", tables.disclosure("fd_sx", "fd_zf", "fd_fz", "fd_yx", "fd_cl", "fd_sf"));
        form.put("fd_mx3", tables.requests("fd_sx", "fd_zrr", "fd_syqy", "fd_kyjg", "fd_gyzz", "fd_flfw", "fd_qt", "fd_zj"));
        form.put("fd_mx4", tables.remedies("fd_sx", "fd_jgwc", "fd_jgjz", "fd_qtjg", "fd_wsj", "fd_zj"));
        return new EventExecutionContext(new IExtendDataModel() {
            @Override
            public String getFdId() {
                return "1";
            }

            @Override
            public ExtendDataModelInfo getExtendDataModelInfo() {
                return new ExtendDataModelInfo(form);
            }
        });
    }

    @Test
    void awsPaas() {
        use("aws-paas");
        SDK.lookAlike(bos(SOUND));
        ProcessExecutionContext context = new ProcessExecutionContext(new ProcessInstance("p1"), new UserContext("zhangsan"));
        assertTrue(new OgiReportValidation().execute(context));

        SDK.lookAlike(bos(WRONG));
        BPMNError refused = assertThrows(BPMNError.class, () -> new OgiReportValidation().execute(context));
        assertEquals("OGI-REJECTED", refused.getErrorCode());
        assertEquals(SAID, refused.getMessage());
    }

    private static BOAPI bos(ReportTables tables) {
        Map<String, List<Map<String, Object>>> rows = new HashMap<>();
        rows.put("BO_OGI_REPORT", Collections.singletonList(ReportTables.main("JGMC", "ND", "BT", "ZTQK", "WTGJ", "QTSX")));
        rows.put("BO_OGI_DISCLOSURE", tables.disclosure("SX", "ZF", "FZ", "YX", "CL", "SF"));
        rows.put("BO_OGI_REQUESTS", tables.requests("SX", "ZRR", "SYQY", "KYJG", "GYZZ", "FLFW", "QT", "ZJ"));
        rows.put("BO_OGI_REMEDIES", tables.remedies("SX", "JGWC", "JGJZ", "QTJG", "WSJ", "ZJ"));
        return boName -> new BOAPI.Query() {
            @Override
            public BOAPI.Query bindId(String processInstanceId) {
                assertEquals("p1", processInstanceId);
                return this;
            }

            @Override
            public List<BO> list() {
                return rows.get(boName).stream().map(BO::new).collect(Collectors.toList());
            }

            @Override
            public BO detail() {
                return list().get(0);
            }
        };
    }
}
