package cn.example.ogi.landray;

import cn.example.ogi.ReportGuard;
import com.landray.kmss.sys.lbpm.engine.manager.event.EventExecutionContext;
import com.landray.kmss.sys.lbpm.engine.manager.event.IEventListener;
import com.landray.kmss.sys.metadata.interfaces.IExtendDataModel;
import io.github.ogireport.decision.SaveRequest;
import io.github.ogireport.finding.Stage;

/** 蓝凌 EKP：流程事件监听器，起草人提交时审核年度报告；不放行时抛出异常，流程不往下走。 */
public class OgiReportListener implements IEventListener {

    @Override
    public void handleEvent(EventExecutionContext execution, String parameter) throws Exception {
        IExtendDataModel document = (IExtendDataModel) execution.getMainModel();
        ReportGuard.get().requireAllowed(SaveRequest.of(document.getExtendDataModelInfo().getModelData(), Stage.SUBMIT));
    }
}
