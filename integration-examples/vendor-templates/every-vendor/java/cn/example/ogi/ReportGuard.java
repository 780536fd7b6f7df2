package cn.example.ogi;

import io.github.ogireport.decision.FailurePolicy;
import io.github.ogireport.decision.ReportGate;
import io.github.ogireport.gate.GateSettings;
import io.github.ogireport.isolation.IsolatedGuard;
import io.github.ogireport.isolation.PluginSettings;
import java.nio.file.Paths;

/**
 * 整个系统共用的一个审核入口，第一次用到时打开。三个设置写在服务器的启动参数里：
 * {@code -Dogi.plugin=插件文件夹 -Dogi.fields=字段对照表 -Dogi.failurePolicy=BLOCK}（审核不成时拦下，或者 ALLOW 放行）。
 */
public final class ReportGuard {

    private static ReportGate guard;

    private ReportGuard() {
    }

    public static synchronized ReportGate get() {
        if (guard == null) {
            guard = IsolatedGuard.open(PluginSettings.of(Paths.get(required("ogi.plugin"))),
                    GateSettings.of(Paths.get(required("ogi.fields")), FailurePolicy.valueOf(required("ogi.failurePolicy"))));
        }
        return guard;
    }

    /** 换字段对照表、停止系统以前调用；下一次用到时重新打开。 */
    public static synchronized void close() {
        if (guard != null) {
            guard.close();
            guard = null;
        }
    }

    private static String required(String setting) {
        String value = System.getProperty(setting);
        if (value == null) {
            throw new IllegalStateException("启动参数里没有写 -D" + setting + "=…");
        }
        return value;
    }
}
