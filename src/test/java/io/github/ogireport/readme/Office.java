package io.github.ogireport.readme;

import io.github.ogireport.ReportValidator;
import io.github.ogireport.finding.Explanation;
import io.github.ogireport.report.AnnualReport;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What the blocks of README take for granted of the office system around them: its own names are Chinese there, or say who is
 * meant. A block stands in {@link #call()} of a subclass.
 */
public abstract class Office implements Callable<Object> {

    protected ReportValidator validator;
    protected Path path = Paths.get("src/test/resources/reports/suqian-2024.json");
    protected AnnualReport lastYear;
    protected Object clerk;

    protected String 机关名称;
    protected int 报告年度;
    protected String 总体情况;
    protected Map<String, String> 表单;
    protected Map<String, String> 表单的值;
    protected String 账号;
    protected String 经办人编号;
    protected AnnualReport 上年报告;
    protected List<Explanation> 已写的说明;

    protected void showTo(Object user, List<?> findings) { }

    protected void 保存() { }

    protected void 放行() { }

    protected void 请写说明(List<?> findings) { }

    protected void 请写说明(String message, List<?> findings) { }

    protected void 退回(List<?> findings) { }

    protected void 退回(Object code, String message, List<?> findings) { }

    protected void 按本单位的规定放行或拦下(List<?> reasons) { }
}
