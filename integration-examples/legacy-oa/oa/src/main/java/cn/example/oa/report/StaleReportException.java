package cn.example.oa.report;

/** The page is older than the report: it was saved or submitted meanwhile, for instance by a second click. */
public final class StaleReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleReportException() {
        super("这份报告刚才已经保存或送审过了，这一次没有再存");
    }
}
