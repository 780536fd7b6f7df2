package cn.example.ogi.awspaas;

import cn.example.ogi.ReportGuard;
import com.actionsoft.bpms.bo.engine.BO;
import com.actionsoft.bpms.bpmn.engine.core.delegate.ProcessExecutionContext;
import com.actionsoft.bpms.bpmn.engine.listener.InterruptListener;
import com.actionsoft.exception.BPMNError;
import com.actionsoft.sdk.local.SDK;
import io.github.ogireport.decision.SaveDecision;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** AWS PaaS：表单的 FORM_COMPLETE_VALIDATE（办理前校验）事件，送审时审核年度报告。 */
public class OgiReportValidation extends InterruptListener {

    private static final String MAIN = "BO_OGI_REPORT";
    private static final String[] DETAILS = {"BO_OGI_DISCLOSURE", "BO_OGI_REQUESTS", "BO_OGI_REMEDIES"};

    public OgiReportValidation() {
        setDescription("审核政府信息公开工作年度报告");
    }

    @Override
    public boolean execute(ProcessExecutionContext context) {
        SaveRequest request = SaveRequest.of(form(context.getProcessInstance().getId()), Stage.SUBMIT).user(context.getUserContext().getUID());
        SaveDecision decision = ReportGuard.get().decide(request);
        if (!decision.isAllowed()) {
            throw new BPMNError(decision.code().toString(), decision.message());
        }
        return true;
    }

    /** 主表和子表在这时都已经存好，一次读齐：FORM_BEFORE_SAVE 每张表触发一次，只看得到其中一张。 */
    private static Map<String, Object> form(String process) {
        Map<String, Object> form = new HashMap<>(SDK.getBOAPI().query(MAIN).bindId(process).detail().asMap());
        for (String table : DETAILS) {
            form.put(table, SDK.getBOAPI().query(table).bindId(process).list().stream().map(BO::asMap).collect(Collectors.toList()));
        }
        return form;
    }
}
