package cn.example.ogi.weaver;

import cn.example.ogi.ReportGuard;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weaver.interfaces.workflow.action.Action;
import weaver.soa.workflow.request.Cell;
import weaver.soa.workflow.request.DetailTable;
import weaver.soa.workflow.request.Property;
import weaver.soa.workflow.request.RequestInfo;
import weaver.soa.workflow.request.Row;

/** 泛微 e-cology：流程节点的“节点后附加操作”，送审时审核年度报告。 */
public class OgiReportAction implements Action {

    @Override
    public String execute(RequestInfo request) {
        SaveDecision decision = ReportGuard.get().decide(SaveRequest.of(form(request), Stage.SUBMIT).user(request.getLastoperator()));
        if (decision.isAllowed()) {
            return SUCCESS;
        }
        request.getRequestManager().setMessageid(decision.code().toString());
        request.getRequestManager().setMessagecontent(decision.message());
        return FAILURE_AND_CONTINUE;
    }

    /** 主表字段按数据库字段名；明细表按表名 formtable_main_9_dt1、formtable_main_9_dt2…… */
    private static Map<String, Object> form(RequestInfo request) {
        Map<String, Object> form = new HashMap<>();
        for (Property field : request.getMainTableInfo().getProperty()) {
            form.put(field.getName(), field.getValue());
        }
        DetailTable[] tables = request.getDetailTableInfo().getDetailTable();
        for (int i = 0; i < tables.length; i++) {
            form.put(request.getRequestManager().getBillTableName() + "_dt" + (i + 1), rows(tables[i]));
        }
        return form;
    }

    private static List<Map<String, Object>> rows(DetailTable table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : table.getRow()) {
            Map<String, Object> fields = new HashMap<>();
            for (Cell cell : row.getCell()) {
                fields.put(cell.getName(), cell.getValue());
            }
            rows.add(fields);
        }
        return rows;
    }
}
