package cn.example.ogi.seeyon;

import cn.example.ogi.ReportGuard;
import com.seeyon.cap4.form.bean.FormDataMasterBean;
import com.seeyon.cap4.form.bean.FormDataSubBean;
import com.seeyon.ctp.workflow.event.AbstractWorkflowEvent;
import com.seeyon.ctp.workflow.event.WorkflowEventData;
import com.seeyon.ctp.workflow.event.WorkflowEventResult;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 致远 V5（CAP4 表单）：流程的发起前、处理前事件，送审时审核年度报告。 */
public class OgiReportEvent extends AbstractWorkflowEvent {

    @Override
    public String getId() {
        return "ogiReport";
    }

    @Override
    public String getLabel() {
        return "政府信息公开年度报告审核";
    }

    @Override
    public WorkflowEventResult onBeforeStart(WorkflowEventData data) {
        return check(data);
    }

    @Override
    public WorkflowEventResult onBeforeFinishWorkitem(WorkflowEventData data) {
        return check(data);
    }

    private static WorkflowEventResult check(WorkflowEventData data) {
        FormDataMasterBean form = (FormDataMasterBean) data.getBusinessData().get("formDataBean");
        SaveDecision decision = ReportGuard.get().decide(SaveRequest.of(values(form), Stage.SUBMIT));
        if (decision.isAllowed()) {
            return null;
        }
        WorkflowEventResult refused = new WorkflowEventResult();
        refused.setAlertMessage(decision.message() + "\n（" + decision.code() + "）");
        return refused;
    }

    /** 主表字段 field0001……；明细表按表名 formson_0013…… */
    private static Map<String, Object> values(FormDataMasterBean form) {
        Map<String, Object> values = new HashMap<>(form.getRowData());
        for (Map.Entry<String, List<FormDataSubBean>> table : form.getSubTables().entrySet()) {
            values.put(table.getKey(), table.getValue().stream().map(FormDataSubBean::getRowData).collect(Collectors.toList()));
        }
        return values;
    }
}
